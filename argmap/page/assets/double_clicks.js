/**
 * The second click of a double click is for what the first one was for, and for nothing else: whatever has moved or
 * appeared under the pointer between the two does not take it.
 */

/** What takes clicks. */
const TAKES = "button, a[href], summary, label, input, select, textarea, [role=button], [role=treeitem], [role=menuitem], .card, .bar";
/** What follows a press, and goes with it. */
const FOLLOW = ["mouseup", "click", "auxclick", "dblclick"];

/** A thing that was pressed, and what it said then. @typedef {{thing: Element | null, sign: string}} Pressed */

/** Keep second clicks on this page from what was not clicked first. */
export function guardDoubleClicks() {
  /** Every press of a row of clicks, the newest last. @type {Pressed[]} */
  let presses = [];
  let wards = false;
  /** @param {Event} event */
  const ward = (event) => {
    event.preventDefault(); // what is in focus stays so
    event.stopImmediatePropagation();
  };
  // a tap whose touch was taken gives no mousedown, and yet the system counts it
  window.addEventListener("pointerdown", (event) => presses.push(pressed(event)), { capture: true });
  window.addEventListener("mousedown", (event) => {
    const now = pressed(event);
    if (event.detail <= 1) presses = [now];
    else presses[presses.length - 1] = now; // on what the system found under a finger
    const first = presses.at(-event.detail);
    // a second click without a first is of a page that was here before
    wards = event.detail > 1 && !(first && same(first, now));
    if (wards) ward(event);
  }, { capture: true });
  for (const name of FOLLOW) {
    window.addEventListener(name, (event) => {
      if (!wards || /** @type {MouseEvent} */ (event).detail === 0) return; // by a key, or by the page itself
      ward(event);
      const first = presses.at(-2)?.thing;
      if (name === "dblclick" && first?.isConnected) first.dispatchEvent(new MouseEvent(name, { bubbles: true }));
    }, { capture: true });
  }
}

/** @param {MouseEvent} event @returns {Pressed} */
function pressed({ target }) {
  const thing = target instanceof Element ? target.closest(TAKES) : null;
  return { thing, sign: thing ? sign(thing) : "" };
}

/** Whether two presses are on one thing; one that was drawn anew has the same words. @param {Pressed} first @param {Pressed} now */
function same(first, now) {
  if (first.thing === now.thing) return true;
  return first.thing !== null && !first.thing.isConnected && first.sign === now.sign;
}

/** By what a thing is known again: a card by its place and words, anything else by what stands beside it too, which tells apart rows with the same buttons. @param {Element} thing */
function sign(thing) {
  const place = thing.getAttribute("data-card") ?? thing.parentElement?.textContent;
  return [thing.tagName, thing.id, thing.getAttribute("aria-label"), thing.textContent, place].join("\n");
}
