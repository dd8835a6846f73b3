/** The wordings that are uncertain, before all else: both texts side by side, to be answered yes or no. */
import { make, renew } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./class_desk.js").Answered} Answered */
/** @typedef {import("./class_desk.js").ClassState} ClassState */
/** @typedef {import("./class_desk.js").Doubt} Doubt */
/** @typedef {import("./class_desk.js").Wording} Wording */
/** @typedef {import("./class_page.js").ClassPage} ClassPage */

/** How many are shown at once. */
const FEW = 20;
/** What speaks for a wording besides its likeness. */
const SIGNS = ["same-id", "same-place", "both-claims", "same-relation"];
/** @type {Record<string, "yes" | "no">} */
const KEYS = { y: "yes", j: "yes", n: "no" };

export class Doubts {
  /** @param {ClassPage} page */
  constructor(page) {
    this.page = page;
    /** The cards by what they ask. @type {Map<string, HTMLElement>} */
    this.cards = new Map();
    this.heading = make("h3", {});
    this.list = make("div", { class: "doubts" });
    this.rest = make("p", { class: "quiet" });
    this.answered = make("ul", {});
    this.count = make("summary", {});
    this.before = make("details", { class: "answered" }, this.count, this.answered);
    this.element = make("section", { class: "uncertain" }, this.heading, make("p", { class: "hint" }, say("edit.class.doubts.says"), " ", make("span", { class: "by-keys" }, say("edit.class.doubts.keys"))), this.list, this.rest, this.before);
    this.element.addEventListener("keydown", (event) => this.#press(event));
  }

  /** @param {ClassState} state */
  show({ marked, uncertain = [], answered = [] }) {
    this.element.hidden = !marked || uncertain.length + answered.length === 0;
    const there = document.activeElement instanceof HTMLElement && this.list.contains(document.activeElement) ? document.activeElement.closest("article") : null;
    const at = [...this.list.children].indexOf(there ?? this.list);
    const open = uncertain.slice(0, FEW);
    const cards = new Map(open.map((one) => [keyOf(one), this.cards.get(keyOf(one)) ?? this.#card(one)]));
    this.cards = cards;
    renew(this.list, [...cards.values()]);
    if (there && !there.isConnected) this.#focus(at);
    this.heading.textContent = say("edit.class.doubts.title", { count: uncertain.length });
    this.rest.textContent = uncertain.length > FEW ? say("edit.class.doubts.rest", { count: uncertain.length - FEW }) : "";
    this.before.hidden = answered.length === 0;
    this.count.textContent = say("edit.class.doubts.answered", { count: answered.length });
    this.answered.replaceChildren(...answered.map((one) => this.#line(one)));
  }

  /** @param {Doubt} doubt */
  #card(doubt) {
    const buttons = /** @type {const} */ (["yes", "no"]).map((answer) => {
      const button = make("button", { class: answer }, say(`edit.class.doubts.${answer}`));
      button.addEventListener("click", () => this.#answer(doubt, answer));
      return button;
    });
    const signs = doubt.reasons.flatMap((one) => (SIGNS.includes(one) ? say(`edit.class.signs.${one}`) : []));
    const more = [doubt.times > 1 ? say("edit.class.doubts.times", { count: doubt.times }) : "", ...signs].filter(Boolean).join(" · ");
    return make(
      "article", { class: "doubt", tabindex: 0, "aria-label": say("edit.class.doubts.label", { right: doubt.right, said: doubt.said }) },
      make("div", { class: "both" }, text("right", doubt.right), text("wrote", doubt.said)),
      doubt.turned ? make("p", { class: "turned" }, say("edit.class.doubts.turned")) : "",
      make("div", { class: "buttons" }, ...buttons, make("span", { class: "quiet" }, more)),
    );
  }

  /** @param {Answered} one */
  #line(one) {
    const back = make("button", { class: "away", "aria-label": say("edit.class.doubts.back_from", { said: one.said }) }, say("edit.class.doubts.back"));
    back.addEventListener("click", () => void this.#send(one, ""));
    return make("li", {}, make("strong", {}, say(`edit.class.doubts.${one.answer}`)), make("span", { dir: "auto" }, `${one.said} — ${one.right}`), back);
  }

  /** Answer, and go on to the next at once: the desk marks again meanwhile. @param {Doubt} doubt @param {"yes" | "no"} answer */
  #answer(doubt, answer) {
    const card = this.cards.get(keyOf(doubt));
    const at = [...this.list.children].indexOf(card ?? this.list);
    card?.remove();
    this.#focus(at);
    void this.#send(doubt, answer);
  }

  /** @param {number} at */
  #focus(at) {
    const next = this.list.children[Math.min(at, this.list.children.length - 1)] ?? this.count;
    if (next instanceof HTMLElement) next.focus();
  }

  /** @param {Wording} wording @param {"yes" | "no" | ""} answer */
  #send({ reference, id, words }, answer) {
    return this.page.class.tell({ do: "decide", reference, id, words, answer });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const card = /** @type {HTMLElement} */ (event.target).closest("article");
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = KEYS[event.key.toLowerCase()];
    const next = event.key === "ArrowDown" ? card.nextElementSibling : event.key === "ArrowUp" ? card.previousElementSibling : null;
    if (answer) /** @type {HTMLElement | null} */ (card.querySelector(`.${answer}`))?.click();
    else if (next instanceof HTMLElement) next.focus();
    else return;
    event.preventDefault();
  }
}

/** @param {Wording} wording */
function keyOf({ reference, id, words }) {
  return JSON.stringify([reference, id, words]);
}

/** @param {"right" | "wrote"} whose @param {string} words */
function text(whose, words) {
  return make("div", {}, make("h4", {}, say(`edit.class.doubts.${whose}`)), make("p", { dir: "auto" }, words));
}
