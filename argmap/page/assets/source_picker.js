/** Chooses one of the notes and works of the paper, by searching or in a list; or adds one in somebody's own words. */
import { make } from "./elements.js";
import { Kept } from "./kept.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Available} Available */

/** How many are listed at once. */
const MOST = 40;

export class SourcePicker {
  /** @param {HTMLElement} button what opens it @param {(one: Available) => void} picked @param {(text: string) => void} added */
  constructor(button, picked, added) {
    this.button = button;
    this.picked = picked;
    this.added = added;
    /** @type {Available[]} */
    this.all = [];
    this.query = make("input", { type: "search", autocomplete: "off", "aria-label": say("edit.form.search_sources"), placeholder: say("edit.form.search_sources") });
    this.list = new Kept(make("ul", { class: "choices" }));
    this.told = make("p", { class: "hint", role: "status" });
    this.element = make("div", { class: "picker", hidden: true }, this.query, this.list.element, this.told);
    this.query.addEventListener("input", () => this.#write());
    this.element.addEventListener("keydown", (event) => this.#pressed(event));
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {boolean} open */
  open(open) {
    this.element.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) {
      this.query.value = "";
      this.#write();
      this.query.focus();
    } else if (this.element.contains(document.activeElement) || document.activeElement === document.body) this.button.focus();
  }

  /** @param {Available[]} all those that can be chosen @param {boolean} any whether the paper has any at all */
  renew(all, any) {
    this.all = all;
    this.any = any;
    if (this.isOpen) this.#write();
  }

  /** Say why a source was not taken. @param {string} text */
  refuse(text) {
    this.told.textContent = text;
    if (text) this.element.hidden = false;
  }

  #write() {
    const asked = this.query.value.trim().toLowerCase();
    const words = asked.split(/\s+/).filter(Boolean);
    const found = this.all.filter(({ mark, text, key }) => {
      const said = `${mark} ${key} ${text}`.toLowerCase();
      return words.every((word) => said.includes(word));
    });
    // what is called so comes before what only mentions it
    const called = (/** @type {Available} */ { mark, key }) => [String(key), mark, `[${key}]`].some((name) => name.toLowerCase() === asked);
    found.sort((one, other) => Number(called(other)) - Number(called(one)));
    const shown = found.slice(0, MOST).map((one) => ({ key: `${typeof one.key} ${one.key}`, sign: `${one.mark} ${one.text}`, make: () => this.#choice(one) }));
    const own = this.query.value.trim();
    const adding = /[^\d\s[\]]/.test(own) ? [{ key: "new", sign: own, make: () => this.#adding(own) }] : [];
    this.list.show([...shown, ...adding]);
    const left = found.length - MOST;
    this.told.textContent = found.length > 0 ? (left > 0 ? say("results.more", { count: left }) : "") : this.any && !own ? say("results.none") : say("edit.form.no_sources");
  }

  /** @param {Available} one */
  #choice(one) {
    return this.#item(() => this.picked(one), make("strong", {}, one.mark), ` ${one.text}`);
  }

  /** @param {string} text */
  #adding(text) {
    return this.#item(() => this.added(text), make("strong", {}, "+"), ` ${say("edit.form.add_source", { text })}`);
  }

  /** @param {() => void} act @param {(Node | string)[]} shown */
  #item(act, ...shown) {
    const button = make("button", {}, ...shown);
    button.addEventListener("click", () => {
      this.button.focus();
      this.open(false);
      act();
    });
    return make("li", {}, button);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.isComposing) return;
    const reached = /** @type {HTMLElement[]} */ ([this.query, ...this.list.element.querySelectorAll("button")]);
    const at = reached.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined) reached[Math.max(0, Math.min(to, reached.length - 1))]?.focus();
    else if (event.key === "Escape") {
      this.button.focus();
      this.open(false);
    } else if (event.key === "Enter" && at === 0) reached[1]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
