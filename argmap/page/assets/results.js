/** What was found as a list under the search field, by the listbox pattern of the WAI-ARIA Authoring Practices. */
import { capital, byId, inputById, make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Content} Content */

/** How many results are listed; more would be no list to read. */
const MOST = 50;
/** How many letters of a note are shown around what was found in it. */
const AROUND = 40;
/** The parts of the page in which the list stays open. */
const HOLDS = "#find, #filters, #results, #states";

export class Results {
  /** @param {(card: Card) => void} choose */
  constructor(choose) {
    this.choose = choose;
    this.query = inputById("query");
    this.element = byId("results");
    this.list = byId("result-list");
    /** @type {Card[]} */
    this.cards = [];
    this.at = -1;
    for (const part of [this.query, this.list]) part.addEventListener("keydown", (event) => this.#key(event));
    this.list.addEventListener("click", (event) => {
      const option = /** @type {Element} */ (event.target).closest("[role=option]");
      if (option) this.#take([...this.list.children].indexOf(option));
    });
    for (const name of ["pointerdown", "focusin"]) {
      document.addEventListener(name, (event) => {
        if (!/** @type {Element} */ (event.target).closest(HOLDS)) this.show(false);
      });
    }
    this.query.addEventListener("click", () => this.show(true));
  }

  /** List what was found. @param {Card[]} cards @param {string[]} words @param {Content} content */
  write(cards, words, content) {
    this.cards = cards.slice(0, MOST);
    this.at = -1;
    this.#point();
    const marked = marker(words);
    this.list.replaceChildren(...this.cards.map((card, n) => entry(card, n, marked, content)));
    const left = cards.length - this.cards.length;
    byId("left-out").textContent = left > 0 ? say("results.more", { count: left }) : "";
  }

  /** Open the list, if there is anything in it, or close it. @param {boolean} shown */
  show(shown) {
    const open = shown && this.cards.length > 0;
    this.element.hidden = !open;
    this.query.setAttribute("aria-expanded", String(open));
    if (!open) {
      this.at = -1;
      this.#point();
    }
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && this.isOpen && this.at >= 0) this.#take(this.at);
    else if (event.key === "Escape" && this.isOpen) this.show(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} by */
  #move(by) {
    this.show(true);
    const count = this.cards.length;
    if (count === 0) return;
    this.at = this.at < 0 ? (by > 0 ? 0 : count - 1) : (this.at + by + count) % count;
    this.#point();
  }

  /** Show, and tell assistive technology, which result the keys have reached. */
  #point() {
    [...this.list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === this.at)));
    const option = this.list.children[this.at];
    for (const part of [this.query, this.list]) {
      if (option) part.setAttribute("aria-activedescendant", option.id);
      else part.removeAttribute("aria-activedescendant");
    }
    option?.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} number */
  #take(number) {
    const card = this.cards[number];
    this.show(false);
    this.choose(card);
  }
}

/** @param {Card} card @param {number} number @param {(text: string) => (Node | string)[]} marked @param {Content} content */
function entry(card, number, marked, content) {
  const { node } = card;
  const said = node ? [node.name ?? "", node.at ? say("remarks.at", { at: node.at }) : "", ...cited(card, marked, content)].filter(Boolean) : [];
  return make(
    "li", { role: "option", id: `result-${number}`, class: card.block.word, "aria-selected": "false" },
    make("span", { class: "text", dir: "auto" }, ...marked(card.text)),
    make("small", {}, make("span", { class: "word" }, capital(say(`roles.${node?.role ?? card.block.word}`))), ...said.flatMap((one) => [" · ", ...marked(one)])),
  );
}

/** What was found in the notes and works under a statement, with a few words around it. @param {Card} card @param {(text: string) => (Node | string)[]} marked @param {Content} content */
function cited(card, marked, content) {
  return (card.node?.sources ?? []).flatMap((one) => {
    const text = content.sources[one.key]?.text ?? "";
    const [before, found] = marked(text);
    if (!(found instanceof Element)) return [];
    const start = String(before).length;
    const end = start + (found.textContent ?? "").length;
    const cut = text.slice(Math.max(0, start - AROUND), end + AROUND).trim();
    return `${one.mark} ${start > AROUND ? "…" : ""}${cut}${end + AROUND < text.length ? "…" : ""}`;
  });
}

/** What marks words in a text: it returns the text in pieces, every second of them marked. @param {string[]} words @returns {(text: string) => (Node | string)[]} */
function marker(words) {
  if (words.length === 0) return (text) => [text];
  const longest = [...words].sort((one, other) => other.length - one.length);
  const any = new RegExp(`(${longest.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|")})`, "giu");
  return (text) => text.split(any).map((piece, n) => (n % 2 ? make("mark", {}, piece) : piece));
}
