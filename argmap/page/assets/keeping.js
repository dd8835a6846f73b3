/** What stays of a map from one state to the next. */

import { footing, heading, marks } from "./cards.js";
import { related } from "./relations.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */

/**
 * By what a card is known again, the surest first: the number of its entry, the name that its author gave it, its words, its place.
 * @type {((card: Card) => string)[]}
 */
const TRAITS = [
  (card) => (card.entry ? String(card.entry) : ""),
  (card) => (card.refers ? card.key : (card.node?.name ?? "")),
  (card) => (card.refers ? "" : card.text),
  (card) => card.key,
];

/** What is seen of a card without choosing it. @param {Card} card */
const seen = ({ text, flag, node }) => [text, flag, node?.voice, node?.draft, node?.basis, node?.at, ...(node?.problems ?? []).map((one) => one.rule)].join("\n");

/** Whether two cards have the same box: what `element` makes of them. @param {Card} one @param {Card} other */
export function alike(one, other) {
  return signature(one) === signature(other);
}

/** @param {Card} card */
function signature(card) {
  const { node, block, refers, flag, warning, missing, kids } = card;
  return JSON.stringify([
    block.word, refers, flag, warning, missing, kids.length > 0, related(card), heading(card), card.text, marks(card), footing(card),
    node?.voice, node?.draft, node?.support, node?.mark,
  ]);
}

/** The cards that are new or look otherwise than before. @param {Map<Card, Card>} next successors @param {Model} after @returns {Card[]} */
export function changed(next, after) {
  const same = new Set([...next].filter(([old, card]) => seen(old) === seen(card)).map(([, card]) => card));
  return after.cards.filter((card) => !same.has(card));
}

/** Which card of one state is which of the next. @param {Model} before @param {Model} after @returns {Map<Card, Card>} */
export function successors(before, after) {
  /** @type {Map<Card, Card>} */
  const found = new Map();
  const known = new Set();
  for (const trait of TRAITS) {
    /** @type {Map<string, Card[]>} */
    const waiting = new Map();
    for (const card of after.cards) {
      const value = trait(card);
      if (!value || known.has(card)) continue;
      const list = waiting.get(value);
      if (list) list.push(card);
      else waiting.set(value, [card]);
    }
    for (const card of before.cards) {
      const next = found.has(card) ? undefined : waiting.get(trait(card))?.shift();
      if (!next) continue;
      found.set(card, next);
      known.add(next);
    }
  }
  return found;
}
