/** The steps of a presentation: a statement with what is under it, and each of these in turn; where each move leads. */

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** One step: a statement with all that is directly under it, of which one may be the point. @typedef {{parent: Card, child: Card | null}} Step */
/** @typedef {"next" | "previous" | "reason" | "objection" | "deeper" | "up"} Move */

const AGAINST = ["objection", "rebuttal", "undercutter"];

/** The cards directly under a card. @param {Card} card @returns {Card[]} */
export function under(card) {
  return card.kids.flatMap((block) => block.cards);
}

export class Steps {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {Step[]} All steps in reading order: what supports a statement is told before the next statement is. */
    this.all = [];
    /** @type {Map<Card, Map<Card | null, number>>} */
    this.numbers = new Map();
    /** @type {{parent: Card | null, card: Card}[]} */
    const pending = model.roots.flatMap((block) => block.cards).reverse().map((card) => ({ parent: null, card }));
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { parent, card } = next;
      if (parent) this.#add({ parent, child: card });
      const below = under(card);
      if (below.length > 0 || !parent) this.#add({ parent: card, child: null });
      pending.push(...below.reverse().map((one) => ({ parent: card, card: one })));
    }
  }

  /** @param {Step} step */
  #add(step) {
    const of = this.numbers.get(step.parent) ?? new Map();
    this.numbers.set(step.parent, of.set(step.child, this.all.length));
    this.all.push(step);
  }

  /** The number of a step; undefined where there is none such. @param {Card} parent @param {Card | null} child */
  at(parent, child) {
    return this.numbers.get(parent)?.get(child);
  }

  /** The step that shows a card among those beside it, or a root. @param {Card} card */
  of(card) {
    return (card.block.above ? this.at(card.block.above, card) : this.at(card, null)) ?? 0;
  }

  /** Where a move leads from a step, by numbers; undefined where it leads nowhere. @param {number} from @param {Move} move @returns {number | undefined} */
  after(from, move) {
    const { parent, child } = this.all[from];
    switch (move) {
      case "next": return from + 1 < this.all.length ? from + 1 : undefined;
      case "previous": return from > 0 ? from - 1 : undefined;
      case "reason": return this.#beside(parent, child, (word) => word === "premise");
      case "objection": return this.#beside(parent, child, (word) => AGAINST.includes(word));
      case "deeper": return this.#deeper(parent, child);
      case "up": return child ? this.at(parent, null) : parent.block.above ? this.of(parent) : undefined;
    }
  }

  /** The next of a kind beside a card, from the beginning again after the last. @param {Card} parent @param {Card | null} child @param {(word: string) => boolean} fits */
  #beside(parent, child, fits) {
    const cards = under(parent);
    const from = child ? cards.indexOf(child) + 1 : 0;
    const found = [...cards.slice(from), ...cards.slice(0, from)].find((card) => card !== child && fits(card.block.word));
    return found && this.at(parent, found);
  }

  /** @param {Card} parent @param {Card | null} child */
  #deeper(parent, child) {
    if (!child) return this.at(parent, under(parent)[0] ?? null) ?? undefined;
    const home = child.refers && child.node ? this.model.home.get(child.node.id) : child;
    return home && this.at(home, null);
  }
}
