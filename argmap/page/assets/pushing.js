/** How much what is held near the edges of a part of the page pushes at them. */

/** How near to an edge it pushes, in pixels. */
const EDGE = 52;

/** How much a point pushes at the edges of a box that it is in, to the right and down: from -1 to 1. @param {DOMRect} box @param {number} x @param {number} y @returns {[number, number]} */
export function pushed({ left, top, right, bottom }, x, y) {
  if (x < left || x > right || y < top || y > bottom) return [0, 0];
  const push = (/** @type {number} */ at, /** @type {number} */ from, /** @type {number} */ to) =>
    Math.max(0, 1 - (at - from) / EDGE) - Math.max(0, 1 - (to - at) / EDGE);
  return [push(x, left, right), push(y, top, bottom)];
}
