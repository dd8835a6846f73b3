/** Whether a tour begins when the page is loaded next: it opens a copy of the example first. */

const MARK = "argmap-tour";

export function promiseTour() {
  sessionStorage.setItem(MARK, "promised");
}

/** Whether one was promised; once it is asked for, it is not any more. */
export function tourPromised() {
  const promised = sessionStorage.getItem(MARK) !== null;
  sessionStorage.removeItem(MARK);
  return promised;
}
