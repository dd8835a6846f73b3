/** The words of a statement as a field over its card; on a small screen, and in the outline, in a dialog. */
import { askText } from "./asking.js";
import { make } from "./elements.js";
import { WIDTH } from "./layout.js";
import { say } from "./words.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./model.js").Card} Card */
/** What follows once the words are written: nothing, or the key that ended them. @typedef {(text: string, key: string) => void} Done */

const SMALL = matchMedia("(max-width: 700px)");
/** The keys that end a statement; with some of them another begins. */
const ENDS = ["Enter", "Tab"];

export class Rewording {
  /** @param {() => App} app @param {HTMLElement} world @param {(text: string) => void} tell says something to those who do not see it */
  constructor(app, world, tell) {
    this.app = app;
    this.tell = tell;
    this.field = make("textarea", { id: "rewording", rows: 1, hidden: true, dir: "auto", maxlength: 5000 });
    world.append(this.field);
    this.entry = 0;
    /** @type {Done | null} */
    this.done = null;
    this.field.addEventListener("input", () => this.#grow());
    this.field.addEventListener("keydown", (event) => this.#pressed(event));
    this.field.addEventListener("blur", () => this.end("blur"));
    for (const name of ["pointerdown", "wheel", "dblclick", "click"]) this.field.addEventListener(name, (event) => event.stopPropagation());
  }

  get isOpen() {
    return this.done !== null;
  }

  /** Whether words are written in a dialog here. */
  get inDialog() {
    return SMALL.matches || this.app().views.at !== "map";
  }

  /** Ask for words in a dialog. @param {string} question @param {string} value @returns {Promise<string>} */
  ask(question, value) {
    return askText(question, value, say("edit.done"));
  }

  /** Write over a card. @param {Card} card @param {string} value @param {string} label @param {Done} done */
  open(card, value, label, done) {
    this.end("blur");
    this.entry = card.entry;
    this.done = done;
    this.field.value = value;
    this.field.setAttribute("aria-label", label);
    this.field.placeholder = label;
    this.field.removeAttribute("aria-invalid");
    this.field.className = card.block.word;
    this.field.hidden = false;
    this.place(card);
    this.app().reveal(card);
    this.field.focus({ preventScroll: true });
    this.field.select();
  }

  /** Lie over the card, wherever it is now. @param {Card} [card] */
  place(card = this.app().model.cards.find((one) => one.entry === this.entry)) {
    if (!this.isOpen) return;
    const box = card && this.app().board.boxOf(card);
    if (!box) return;
    Object.assign(this.field.style, { translate: `${box.x}px ${box.y}px`, width: `${WIDTH}px`, minHeight: `${box.height}px` });
    this.#grow();
  }

  /** The number of the entry has changed. @param {number} before @param {number} now */
  follow(before, now) {
    if (this.entry === before) this.entry = now;
  }

  /** End writing; with `Escape` nothing was meant. @param {string} key */
  end(key) {
    const { done } = this;
    if (!done) return;
    this.done = null;
    this.field.hidden = true;
    done(key === "Escape" ? "" : this.field.value.trim(), key);
  }

  #grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + 4}px`;
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    const ends = ENDS.includes(event.key) && !(event.key === "Enter" && event.shiftKey);
    if (!ends && event.key !== "Escape") return;
    event.preventDefault();
    if (ends && !this.field.value.trim()) {
      this.field.value = "";
      this.field.placeholder = say("edit.no_words_here");
      this.field.setAttribute("aria-invalid", "true");
      this.tell(this.field.placeholder);
      this.#grow();
      return;
    }
    this.end(event.shiftKey ? `Shift+${event.key}` : event.key);
  }
}
