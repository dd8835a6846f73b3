/** A map that was opened anew numbers its entries anew: which is which, as long as it is the same map. */

/** @typedef {import("./model.js").Content} Content */
/** @typedef {import("./predicting.js").Operation} Operation */

/**
 * The new number of each entry, and of each group of linked ones; nothing where the map is not the same.
 * @param {Content} before @param {Content} after @returns {Map<number, number> | null}
 */
export function renumbered(before, after) {
  const same = before.cards.length === after.cards.length && before.cards.every((card, at) => words(before, card) === words(after, after.cards[at]));
  if (!same || before.blocks.length !== after.blocks.length) return null;
  const pairs = [
    ...before.cards.map((card, at) => [card.entry ?? 0, after.cards[at].entry ?? 0]),
    ...before.blocks.map((block, at) => [block.group ?? 0, after.blocks[at].group ?? 0]),
  ];
  return new Map(/** @type {[number, number][]} */ (pairs.filter(([one]) => one > 0)));
}

/** @param {Content} content @param {import("./model.js").CardData} card */
function words(content, { node, refers }) {
  return node === undefined ? "" : `${refers ? "=" : ""}${content.nodes[node].text}`;
}

/** An operation with the new numbers of entries. @template T @param {T} part @param {Map<number, number>} numbers @returns {T} */
export function rekeyed(part, numbers) {
  if (Array.isArray(part)) return /** @type {T} */ (part.map((one) => rekeyed(one, numbers)));
  if (typeof part !== "object" || part === null) return part;
  const found = Object.entries(part).map(([name, value]) => [name, name === "key" && typeof value === "number" ? (numbers.get(value) ?? value) : rekeyed(value, numbers)]);
  return Object.fromEntries(found);
}
