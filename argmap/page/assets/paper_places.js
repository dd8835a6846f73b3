/** Places in the paper's text as the desk knows them, and as the page shows them: the text of notes in it is no text. */

/** @typedef {import("./paper.js").Written} Written */
/** The number of a sentence, and an offset in it in units of UTF-16. @typedef {[number, number]} Place */

/**
 * Where a boundary of a selection is. Between sentences it is the next one's beginning, where something `begins`, or else the end of the one before.
 * @param {Written[]} sentences @param {Node} node @param {number} offset @param {boolean} begins
 * @returns {Place | null} nothing where there is no such sentence
 */
export function placeOf(sentences, node, offset, begins) {
  const whole = document.createRange();
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    whole.selectNode(sentences[middle].element);
    if (whole.comparePoint(node, offset) > 0) low = middle + 1;
    else high = middle;
  }
  if (low < sentences.length) whole.selectNode(sentences[low].element);
  const inside = low < sentences.length && whole.comparePoint(node, offset) === 0;
  if (inside) return [low, lengthTo(sentences[low].element, node, offset)];
  if (begins) return low < sentences.length ? [low, 0] : null;
  return low > 0 ? [low - 1, sentences[low - 1].data.text.length] : null;
}

/** The pieces of a sentence's text. @param {HTMLElement} sentence @returns {Text[]} */
function pieces(sentence) {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!text.parentElement?.closest(".note-mark")) found.push(/** @type {Text} */ (text));
  }
  return found;
}

/** How much text of a sentence stands before a point. @param {HTMLElement} sentence @param {Node} node @param {number} offset */
function lengthTo(sentence, node, offset) {
  const point = document.createRange();
  point.setStart(node, offset);
  let length = 0;
  for (const text of pieces(sentence)) {
    if (text === node) return length + offset;
    if (point.comparePoint(text, text.length) > 0) break;
    length += text.length;
  }
  return length;
}

/** The point of the page that a place is, as a selection has it. @param {Written[]} sentences @param {Place} place @returns {[Node, number]} */
export function pointOf(sentences, [number, offset]) {
  const { element } = sentences[Math.min(number, sentences.length - 1)];
  let left = offset;
  const texts = pieces(element);
  for (const text of texts) {
    if (left <= text.length) return [text, left];
    left -= text.length;
  }
  const last = texts[texts.length - 1];
  return last ? [last, last.length] : [element, 0];
}
