/** Where something can stand beside a place without covering it. */

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

const GAP = 16;
const EDGE = 8;
/** How much worse it is to cover a place by a pixel than to be a pixel away from it; and to cover what is used just now. */
const COVERS = 1000;
const HINDERS = 10;

/** How much of one box another covers, in pixels. @param {Box} one @param {Box} other */
export function overlap(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, across) * Math.max(0, down);
}

/**
 * The best corner for a box of a size. @param {Box | null} place @param {Box[]} busy what is used just now
 * @param {number} width @param {number} height
 */
export function clear(place, busy, width, height) {
  const most = { left: Math.max(EDGE, window.innerWidth - width - EDGE), top: Math.max(EDGE, window.innerHeight - height - EDGE) };
  const lefts = [EDGE, most.left / 2, most.left];
  const tops = [EDGE, most.top / 2, most.top];
  for (const one of place ? [place, ...busy] : busy) {
    lefts.push(one.left, one.right + GAP, one.left - GAP - width, (one.left + one.right - width) / 2);
    tops.push(one.top, one.bottom + GAP, one.top - GAP - height, (one.top + one.bottom - height) / 2);
  }
  let best = { left: most.left, top: most.top };
  let least = Infinity;
  for (const x of lefts) {
    for (const y of tops) {
      const left = Math.min(Math.max(x, EDGE), most.left);
      const top = Math.min(Math.max(y, EDGE), most.top);
      const box = { left, top, right: left + width, bottom: top + height };
      const cost = (place ? overlap(box, place) * COVERS + away(box, place) : away(box, { left: 0, top: window.innerHeight, right: 0, bottom: window.innerHeight }))
        + busy.reduce((sum, one) => sum + overlap(box, one) * HINDERS, 0);
      if (cost < least) [best, least] = [{ left, top }, cost];
    }
  }
  return best;
}

/** How far two boxes are from one another. @param {Box} one @param {Box} other */
function away(one, other) {
  const across = Math.max(0, one.left - other.right, other.left - one.right);
  const down = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return across + down;
}
