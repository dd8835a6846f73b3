/** Places in the paper's text as the desk knows them, and as the page shows them: the text of notes in it is no text. */

/** The number of a sentence, and an offset in it in units of UTF-16. @typedef {[number, number]} Place */
/** A part of a sentence as it stands in the page. @typedef {{element: HTMLElement, number: number, from: number, to: number}} Stretch */

/**
 * Where a boundary of a selection is. Between stretches it is the next one's beginning, where something `begins`, or else the end of the one before.
 * @param {Stretch[]} stretches in the order of the page @param {Node} node @param {number} offset @param {boolean} begins
 * @returns {Place | null} nothing where there is no such stretch
 */
export function placeOf(stretches, node, offset, begins) {
  const whole = document.createRange();
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    whole.selectNode(stretches[middle].element);
    if (whole.comparePoint(node, offset) > 0) low = middle + 1;
    else high = middle;
  }
  if (low < stretches.length) whole.selectNode(stretches[low].element);
  const [next, before] = [stretches[low], stretches[low - 1]];
  if (next && whole.comparePoint(node, offset) === 0) return [next.number, Math.min(next.to, next.from + lengthTo(next.element, node, offset))];
  if (begins) return next ? [next.number, next.from] : null;
  return before ? [before.number, before.to] : null;
}

/** The pieces of a stretch's text. @param {HTMLElement} stretch @returns {Text[]} */
function pieces(stretch) {
  const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!text.parentElement?.closest(".note-mark")) found.push(/** @type {Text} */ (text));
  }
  return found;
}

/** How much text of a stretch stands before a point. @param {HTMLElement} stretch @param {Node} node @param {number} offset */
function lengthTo(stretch, node, offset) {
  const point = document.createRange();
  point.setStart(node, offset);
  let length = 0;
  for (const text of pieces(stretch)) {
    if (text === node) return length + offset;
    if (point.comparePoint(text, text.length) > 0) break;
    length += text.length;
  }
  return length;
}

/** The point of the page that a place is, as a selection has it; nothing where the page does not show it. @param {Stretch[]} stretches @param {Place} place @returns {[Node, number] | null} */
export function pointOf(stretches, [number, offset]) {
  const own = stretches.filter((one) => one.number === number);
  const found = own.find(({ to }) => offset <= to) ?? own[own.length - 1];
  if (!found) return null;
  let left = Math.max(0, offset - found.from);
  const texts = pieces(found.element);
  for (const text of texts) {
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  const last = texts[texts.length - 1];
  return last ? [last, last.length] : [found.element, 0];
}
