/** Where a card can be dropped on another, and as what: which zones there are, how they lie, and which one a point is in. */

/** @typedef {import("./model.js").Card} Card */
/** @typedef {"premise" | "objection" | "linked" | "before" | "after"} Relation */
/** @typedef {{left: number, top: number, width: number, height: number}} Box */
/** `to` is the number of the entry that the card is moved to. @typedef {{as: Relation, to: number}} Zone */

/** A zone is at least so large on the screen, in pixels, however small the map is drawn. */
export const LEAST = { width: 240, height: 96 };

/** Whether a card can be moved at all. @param {Card} card */
export function movable(card) {
  return card.entry > 0 && card.block.above !== null;
}

/** What can be done with a card at another: nothing at itself and below itself, nothing beside the claim. @param {Card} card @param {Card} target @returns {Zone[]} */
export function zonesAt(card, target) {
  if (!movable(card) || target.entry <= 0 || card === target || isBelow(target, card)) return [];
  const { entry: to, block } = target;
  const hang = /** @type {Zone[]} */ (target.refers || !target.node ? [] : [{ as: "premise", to }, { as: "objection", to }]);
  if (block.above === null) return hang;
  const together = block === card.block;
  const beside = together || !block.linked ? to : block.group;
  return [{ as: "before", to: beside }, ...(together ? [] : [/** @type {Zone} */ ({ as: "linked", to })]), { as: "after", to: beside }, ...hang];
}

/** Whether a card would move along with another. @param {Card} card @param {Card} other */
function isBelow(card, other) {
  for (let { block } = card; ; ) {
    if (block.parent === other) return true;
    if (block.undercuts && !block.undercuts.linked && block.undercuts.cards[0] === other) return true;
    const next = block.parent?.block ?? block.undercuts;
    if (!next) return false;
    block = next;
  }
}

/** The box that the zones of a card fill: its own, or a larger one about its middle. @param {Box} card @returns {Box} */
export function around({ left, top, width, height }) {
  const [wide, high] = [Math.max(width, LEAST.width), Math.max(height, LEAST.height)];
  return { left: left - (wide - width) / 2, top: top - (high - height) / 2, width: wide, height: high };
}

/** The box moved as little as needed to lie in a window. @param {Box} box @param {number} wide @param {number} high @returns {Box} */
export function within({ left, top, width, height }, wide, high) {
  return { left: Math.max(4, Math.min(left, wide - width - 4)), top: Math.max(4, Math.min(top, high - height - 4)), width, height };
}

/** Where each zone lies in a box: siblings to the left in their order, what hangs on the card to the right, as in the map. @param {Zone[]} zones @param {Box} box @returns {Box[]} */
export function layOut(zones, { left, top, width, height }) {
  const hangs = (/** @type {Zone} */ { as }) => as === "premise" || as === "objection";
  const columns = [zones.filter((one) => !hangs(one)), zones.filter(hangs)].filter((column) => column.length > 0);
  return zones.map((zone) => {
    const number = columns.findIndex((column) => column.includes(zone));
    const column = columns[number];
    const [wide, high] = [width / columns.length, height / column.length];
    return { left: left + number * wide, top: top + column.indexOf(zone) * high, width: wide, height: high };
  });
}

/** The number of the box that a point is in, or -1. @param {Box[]} boxes @param {number} x @param {number} y */
export function boxAt(boxes, x, y) {
  return boxes.findIndex(({ left, top, width, height }) => x >= left && x < left + width && y >= top && y < top + height);
}
