/** The same statements as a list, and the sources in full: for screen readers, narrow screens and print. */
import { remarks } from "./cards.js";
import { byId, make } from "./elements.js";
import { linked } from "./panel.js";
import { related } from "./relations.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Block} Block */
/** @typedef {import("./model.js").Model} Model */

/** Of a list of more rows, only those in sight are laid out. */
const LONG = 1000;
const SIGNS = /** @type {Record<string, string>} */ ({ premise: "+", objection: "−", rebuttal: "−", undercutter: "~" });

export class Outline {
  /** @param {{choose: (card: Card) => void, fold: (card: Card) => void}} does */
  constructor(does) {
    this.element = byId("outline");
    /** @type {Map<Card, HTMLElement>} */
    this.entries = new Map();
    /** @type {Map<Element, () => void>} */
    this.acts = new Map();
    this.does = does;
    this.element.addEventListener("click", (event) => {
      const button = /** @type {Element} */ (event.target).closest("button");
      if (button) this.acts.get(button)?.();
    });
  }

  /**
   * Write the list of what is open, or of all: iterative, since a map may be any number of levels deep.
   * @param {Model} model @param {{whole?: boolean}} [how]
   */
  write(model, { whole = false } = {}) {
    const focused = document.activeElement?.closest("#outline .row")?.getAttribute("data-card");
    this.entries.clear();
    this.acts.clear();
    const top = make("ul", {});
    /** @type {{list: HTMLElement, block: Block}[]} */
    const pending = [...model.roots].reverse().map((block) => ({ list: top, block }));
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { list, block } = next;
      block.cards.forEach((card, n) => {
        const item = make("li", { class: block.word }, this.#row(card, n, whole));
        list.append(item);
        if (card.kids.length === 0 || !(card.open || whole)) return;
        const inner = make("ul", {});
        item.append(inner);
        pending.push(...[...card.kids].reverse().map((kid) => ({ list: inner, block: kid })));
      });
    }
    this.element.classList.toggle("long", this.entries.size > LONG);
    this.element.replaceChildren(top);
    if (focused) /** @type {HTMLElement | null} */ (this.element.querySelector(`[data-card="${CSS.escape(focused)}"] button`))?.focus();
  }

  /** Show what is chosen, what was found, and where it is in closed branches. @param {Card | null} chosen @param {Set<Card> | null} lit @param {Set<Card>} inside */
  style(chosen, lit, inside) {
    for (const [card, entry] of this.entries) {
      if (card === chosen) entry.setAttribute("aria-current", "true");
      else entry.removeAttribute("aria-current");
      entry.classList.toggle("dim", lit !== null && !lit.has(card));
      entry.parentElement?.classList.toggle("holds-hits", inside.has(card));
    }
  }

  /** The card in whose row something is, if it is in one. @param {Element | null} element @returns {Card | null} */
  cardOf(element) {
    const entry = element?.closest("#outline .row")?.querySelector(".entry");
    return (entry && [...this.entries].find(([, one]) => one === entry)?.[0]) ?? null;
  }

  /** @param {Card} card */
  reveal(card) {
    const entry = this.entries.get(card);
    entry?.scrollIntoView({ block: "nearest" });
    if (!this.element.classList.contains("long")) return;
    // The rows between are laid out only now, and may be higher than was thought.
    requestAnimationFrame(() => requestAnimationFrame(() => entry?.scrollIntoView({ block: "nearest" })));
  }

  /** @param {Card} card */
  focus(card) {
    this.entries.get(card)?.focus({ preventScroll: true });
  }

  /** @param {Card} card @param {number} position @param {boolean} whole */
  #row(card, position, whole) {
    const row = make("div", { class: "row", "data-card": card.key });
    if (card.kids.length > 0 && !whole) {
      const label = card.open ? say("branch.close") : say("branch.open", { count: card.below });
      const toggle = make("button", { class: "toggle", "aria-expanded": String(card.open), "aria-label": label }, card.open ? "▾" : "▸");
      this.acts.set(toggle, () => this.does.fold(card));
      row.append(toggle);
    }
    row.append(this.#entry(card, position));
    if (card.kids.length > 0 && !card.open && !whole) row.append(make("small", { class: "below" }, `+${card.below}`));
    return row;
  }

  /** @param {Card} card @param {number} position */
  #entry(card, position) {
    const { block, node } = card;
    const sign = position > 0 ? "&" : (SIGNS[block.word] ?? "");
    const told = related(card);
    const marks = card.refers ? [] : (node?.sources ?? []).map((one) => one.mark);
    const said = card.refers || !node ? [] : remarks(node, block.linked ? "" : block.scheme);
    const entry = make(
      "button", { class: "entry" },
      sign ? make("span", { class: "sign", "aria-hidden": true }, sign) : "",
      make("span", { class: "hidden" }, `${say(`roles.${block.word}`)}${told ? `, ${told}` : ""}: `),
      make("span", { class: "text", dir: "auto" }, card.text),
    );
    if (card.flag) entry.append(" ", make("span", { class: card.flag === "gaps" ? "gaps" : "flag" }, card.warning));
    const rest = [marks.join(" "), card.refers ? say("remarks.elsewhere") : "", ...said].filter(Boolean);
    if (rest.length > 0) entry.append(make("small", {}, ` ${rest.join(" · ")}`));
    this.acts.set(entry, () => this.does.choose(card));
    this.entries.set(card, entry);
    return entry;
  }
}

/** Notes and works in full, for print. @param {Model} model */
export function writeSources(model) {
  const items = Object.values(model.content.sources).flatMap((source) => [
    make("dt", {}, source.mark), make("dd", {}, linked(source)),
  ]);
  byId("endnotes").replaceChildren(...(items.length ? [make("h2", {}, say("panel.sources")), make("dl", {}, ...items)] : []));
}
