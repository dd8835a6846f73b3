/**
 * A map as columns of bars, each as tall as what hangs on its statement: by the rules of `argmap.drawing.layout.icicle`,
 * which says why. A test compares both.
 */

/** @typedef {import("./model.js").Block} Block */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/**
 * A bar with its place in pixels: of one card, or, `merged`, of several too thin to be drawn each. `many` counts them with
 * all that hangs on them; `last` tells that what hangs on its card is not shown beside it.
 * @typedef {{
 *   cards: Card[], merged: boolean, level: number, x: number, y: number, width: number, height: number, many: number, last: boolean,
 * }} Bar
 */
/** @typedef {{width: number, height: number, text: number, thin: number, deepest: number}} Area its size, how tall a line of text is, and what is drawn in it at least and at most */

/** How wide a column without text is, in widths of one that is full of it. */
const NARROW = 0.3;
/** How much more than one a leaf counts that hangs on the claim; further right it is divided by the column. */
const NEAR = 4;

/** The bars of a map in reading order. @param {Model} model @param {Area} area @returns {Bar[]} */
export function icicle(model, area) {
  const bars = rows(model, area);
  const columns = shares(bars, area);
  for (const bar of bars) Object.assign(bar, columns[bar.level]);
  return bars;
}

/** How much each card weighs. Blocks come before all that hangs on them, so one pass up is enough. @param {Model} model */
function weights({ blocks }) {
  /** @type {Map<Card, number>} */
  const found = new Map();
  for (const block of [...blocks].reverse()) {
    const leaf = 1 + NEAR / Math.max(1, block.depth);
    for (const card of block.cards) found.set(card, sum(below(card), found) || leaf);
  }
  return found;
}

/** The cards that hang on a card. @param {Card} card */
function below(card) {
  return card.kids.flatMap((block) => block.cards);
}

/** @param {Card[]} cards @param {Map<Card, number>} of */
function sum(cards, of) {
  return cards.reduce((all, card) => all + (of.get(card) ?? 0), 0);
}

/** The bars without their columns' places. @param {Model} model @param {Area} area */
function rows(model, { height, thin, deepest }) {
  const weighed = weights(model);
  const claims = model.roots.flatMap((block) => block.cards);
  const unit = height / (sum(claims, weighed) || 1);
  /** @type {Bar[]} */
  const bars = [];
  /** @type {{bar: Bar, hung: Card[]}[]} */
  const pending = row(claims, 0, 0).reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { bar, hung } = next;
    bars.push(bar);
    if (hung.length > 0) pending.push(...row(hung, bar.level + 1, bar.y).reverse());
  }
  return bars;

  /** The bars of cards below one another, each with what hangs on it and is shown. @param {Card[]} cards @param {number} level @param {number} y */
  function row(cards, level, y) {
    /** @type {{bar: Bar, hung: Card[]}[]} */
    const found = [];
    /** @type {Bar | null} */
    let merging = null;
    for (const card of cards) {
      const tall = /** @type {number} */ (weighed.get(card)) * unit;
      const merged = tall < thin;
      if (merged && merging) {
        merging.cards.push(card);
        merging.height += tall;
        merging.many += 1 + card.below;
      } else {
        const hung = merged ? [] : below(card);
        const last = hung.length > 0 && level + 1 === deepest;
        const bar = { cards: [card], merged, level, x: 0, y, width: 0, height: tall, many: 1 + card.below, last };
        found.push({ bar, hung: last ? [] : hung });
        merging = merged ? bar : null;
      }
      y += tall;
    }
    return found;
  }
}

/** The left edge and the width of each column: the more of it can have text, the wider. @param {Bar[]} bars @param {Area} area */
function shares(bars, { width, height, text }) {
  /** @type {number[]} */
  const parts = [];
  for (const bar of bars) {
    parts[bar.level] ??= NARROW;
    if (bar.height >= text) parts[bar.level] += ((1 - NARROW) * bar.height) / height;
  }
  const all = parts.reduce((total, part) => total + part, 0);
  let x = 0;
  return parts.map((part) => {
    const column = { x, width: (width * part) / all };
    x += column.width;
    return column;
  });
}
