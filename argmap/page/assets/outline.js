/** The same statements as a list, and the notes in full: for screen readers, narrow screens and print. */
import { remarks } from "./cards.js";
import { byId, make } from "./elements.js";
import { linked } from "./panel.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Block} Block */
/** @typedef {import("./model.js").Model} Model */

const SIGNS = /** @type {Record<string, string>} */ ({ premise: "+", objection: "−", rebuttal: "−", undercutter: "~" });

export class Outline {
  /** @param {(card: Card) => void} choose */
  constructor(choose) {
    this.element = byId("outline");
    this.choose = choose;
    /** @type {Map<Card, HTMLElement>} */
    this.buttons = new Map();
    this.element.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button");
      for (const [card, one] of this.buttons) if (one === button) this.choose(card);
    });
  }

  /** Write the whole list: iterative, since a map of another program may be any number of levels deep. @param {Model} model */
  write(model) {
    this.buttons.clear();
    const top = make("ul", {});
    /** @type {{list: HTMLElement, block: Block}[]} */
    const pending = [...model.roots].reverse().map((block) => ({ list: top, block }));
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { list, block } = next;
      block.cards.forEach((card, n) => {
        const item = make("li", { class: block.word }, this.#entry(card, n));
        list.append(item);
        if (card.kids.length === 0) return;
        const inner = make("ul", {});
        item.append(inner);
        pending.push(...[...card.kids].reverse().map((kid) => ({ list: inner, block: kid })));
      });
    }
    this.element.replaceChildren(top);
  }

  /** @param {Card} card @param {number} position */
  #entry(card, position) {
    const { block, node } = card;
    const sign = position > 0 ? "&" : (SIGNS[block.word] ?? "");
    const word = position > 0 ? `linked ${block.word}` : block.word;
    const marks = card.refers ? [] : (node?.notes ?? []).map((one) => `[${one.note}]`);
    const said = card.refers || !node ? [] : remarks(node, block.linked ? "" : block.scheme);
    const button = make(
      "button", {},
      make("span", { class: "sign", "aria-hidden": true }, sign),
      make("span", { class: "hidden" }, `${word}: `),
      make("span", { class: "text", dir: "auto" }, card.text),
    );
    const rest = [marks.join(" "), card.refers ? "stands elsewhere" : "", card.flag, ...said].filter(Boolean);
    if (rest.length > 0) button.append(make("small", {}, ` ${rest.join(" · ")}`));
    this.buttons.set(card, button);
    return button;
  }
}

/** The notes in full, for print. @param {Model} model */
export function writeNotes(model) {
  const used = new Set(model.cards.flatMap((card) => (card.node?.notes ?? []).map((one) => one.note)));
  const items = Object.entries(model.content.notes)
    .filter(([number]) => used.has(Number(number)))
    .map(([number, note]) => make("li", { value: number }, linked(note)));
  byId("endnotes").replaceChildren(...(items.length ? [make("h2", {}, "Notes"), make("ol", {}, ...items)] : []));
}
