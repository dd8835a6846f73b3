/** Lines of print, each made as large as there is room around it: wherever a page is pressed, it is at the nearest line. */

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** How much boxes have in common in width that stand over one another. */
const TOUCH = 1;

/**
 * Let boxes grow until they meet half-way, or the edges of the page.
 * @param {Box[]} boxes in hundredths of the page's width @param {number} height the page's, in the same unit
 * @returns {Box[]}
 */
export function tiles(boxes, height) {
  return boxes.map((box) => {
    const beside = boxes.filter((one) => one !== box && level(one, box));
    const stacked = boxes.filter((one) => one !== box && !level(one, box) && Math.min(one.right, box.right) - Math.max(one.left, box.left) > TOUCH);
    const before = beside.filter((one) => one.left + one.right < box.left + box.right);
    const after = beside.filter((one) => one.left + one.right >= box.left + box.right);
    const above = stacked.filter((one) => one.top + one.bottom < box.top + box.bottom);
    const below = stacked.filter((one) => one.top + one.bottom >= box.top + box.bottom);
    return {
      left: Math.max(0, ...before.map((one) => Math.min(box.left, (one.right + box.left) / 2))),
      right: Math.min(100, ...after.map((one) => Math.max(box.right, (box.right + one.left) / 2))),
      top: Math.max(0, ...above.map((one) => (one.bottom + box.top) / 2)),
      bottom: Math.min(height, ...below.map((one) => (box.bottom + one.top) / 2)),
    };
  });
}

/** Whether two boxes stand in one line: the middle of one is beside the other. @param {Box} one @param {Box} other */
function level(one, other) {
  const [middle, centre] = [(one.top + one.bottom) / 2, (other.top + other.bottom) / 2];
  return (other.top <= middle && middle <= other.bottom) || (one.top <= centre && centre <= one.bottom);
}
