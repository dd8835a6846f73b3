/** Chooses one of the notes and works of the paper, by searching or in a list. */
import { make } from "./elements.js";
import { Kept } from "./kept.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Available} Available */

/** How many are listed at once. */
const MOST = 40;

export class SourcePicker {
  /** @param {HTMLElement} button what opens it @param {(one: Available) => void} picked */
  constructor(button, picked) {
    this.button = button;
    this.picked = picked;
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
    const words = this.query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = this.all.filter(({ mark, text, key }) => {
      const said = `${mark} ${key} ${text}`.toLowerCase();
      return words.every((word) => said.includes(word));
    });
    this.list.show(found.slice(0, MOST).map((one) => ({ key: `${typeof one.key} ${one.key}`, sign: `${one.mark} ${one.text}`, make: () => this.#choice(one) })));
    const left = found.length - MOST;
    this.told.textContent = found.length > 0 ? (left > 0 ? say("results.more", { count: left }) : "") : this.any ? say("results.none") : say("edit.form.no_sources");
  }

  /** @param {Available} one */
  #choice(one) {
    const button = make("button", {}, make("strong", {}, one.mark), ` ${one.text}`);
    button.addEventListener("click", () => {
      this.button.focus();
      this.open(false);
      this.picked(one);
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
