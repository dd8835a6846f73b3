/** The pages of the paper's PDF, in place of its text: pictures on which the sentences can be selected as in the text. */
import { make } from "./elements.js";
import { Sheet } from "./paper_sheet.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Sentence} Sentence */
/** @typedef {import("./model.js").SheetData} SheetData */
/** @typedef {import("./model.js").Statement} Statement */

/** How far above and below what is in sight pages are drawn. */
const NEAR = "600px 0px";

export class PaperPages {
  /** @param {HTMLElement} paper what is scrolled @param {HTMLElement} text in place of which the pages are shown @param {(words: Element) => void} reveal what brings something into sight */
  constructor(paper, text, reveal) {
    this.text = text;
    this.reveal = reveal;
    /** Whether the pages are shown in place of the text. */
    this.shown = false;
    /** Asks the desk for the pages, on a page that changes the map. @type {(message: Record<string, unknown>) => Promise<any>} */
    this.ask = async () => undefined;
    /** @type {Sheet[]} */
    this.sheets = [];
    /** @type {Sentence[]} */
    this.sentences = [];
    /** @type {Statement | null} */
    this.marked = null;
    /** Which pages these are: others have another name. */
    this.name = "";
    this.buttons = [say("paper.text"), say("paper.pages")].map((name, n) => {
      const button = make("button", {}, name);
      button.addEventListener("click", () => this.#choose(n === 1));
      return button;
    });
    this.kinds = make("div", { class: "kinds", role: "group", "aria-label": say("paper.show_as") }, ...this.buttons);
    this.told = make("p");
    this.said = make("p", { role: "status" });
    this.element = make("div", { class: "pages", hidden: true });
    /** Whether a page could not be drawn: no other is tried until somebody asks for the pages again. */
    this.failed = false;
    this.drawing = false;
    this.near = new IntersectionObserver((seen) => this.#came(seen), { root: paper, rootMargin: NEAR });
  }

  /** The switch between text and pages, and the pages; nothing where there are none. @param {Model} model @param {Sentence[]} sentences @returns {HTMLElement[]} */
  write(model, sentences) {
    const { sheets = [], total = 0, asked = "" } = model.content.pages;
    this.model = model;
    this.sentences = sentences;
    const name = asked || JSON.stringify(sheets.map(({ source, pieces }) => [source, pieces]));
    if (name !== this.name) {
      this.name = name;
      this.#begin(sheets, total);
    }
    for (const sheet of this.sheets) this.#paint(sheet);
    const there = Boolean(asked) || sheets.length > 0;
    this.#show(there && this.shown);
    return there ? [this.kinds, this.element] : [];
  }

  /** @param {SheetData[]} data @param {number} total */
  #begin(data, total) {
    this.near.disconnect();
    this.sheets = data.map((one, n) => new Sheet(one, n));
    this.told.textContent = total > data.length ? say("paper.left_out", { count: data.length, total }) : "";
    this.element.replaceChildren(this.told, this.said, ...this.sheets.map(({ element }) => element));
    for (const { element } of this.sheets) this.near.observe(element);
  }

  /** Show the pages, or the text, at the passage that is marked. @param {boolean} pages */
  #choose(pages) {
    this.failed = false;
    this.#show(pages);
    void this.#draw();
    const [chosen] = this.marked?.sentences ?? [];
    const words = this.text.querySelector(".chosen");
    if (pages && chosen !== undefined) this.reach(chosen);
    else if (!pages && words) this.reveal(words);
  }

  /** @param {boolean} pages */
  #show(pages) {
    this.shown = pages;
    this.text.hidden = pages;
    this.element.hidden = !pages;
    this.buttons.forEach((button, n) => button.setAttribute("aria-pressed", String((n === 1) === pages)));
    if (pages && this.sheets.length === 0) void this.#sizes();
  }

  /** Ask how large the pages are, where that is not known yet. */
  async #sizes() {
    const { name } = this;
    const found = await this.ask({ do: "pages" });
    if (found && name === this.name && this.sheets.length === 0) this.#begin(found.sheets, 0);
    const [chosen] = this.marked?.sentences ?? [];
    if (chosen !== undefined) this.reach(chosen);
  }

  /** Pages came near to what is in sight, or went away. @param {IntersectionObserverEntry[]} seen */
  #came(seen) {
    for (const { target, isIntersecting } of seen) {
      const sheet = this.sheets.find(({ element }) => element === target);
      if (sheet) sheet.near = isIntersecting;
    }
    void this.#draw();
  }

  /** Draw the pages that are near, one after another. */
  async #draw() {
    if (this.drawing) return;
    this.drawing = true;
    for (let sheet = this.#next(); sheet; sheet = this.#next()) {
      const data = sheet.data.pieces ? sheet.data : await this.ask({ do: "page", number: sheet.number });
      this.failed = !data;
      if (!data) break; // what is wrong is told at the top of the page, once
      sheet.fill({ ...sheet.data, ...data }, this.sentences);
      this.#paint(sheet);
      sheet.reached();
    }
    this.drawing = false;
  }

  #next() {
    return this.failed ? undefined : this.sheets.find((one) => one.near && !one.filled);
  }

  /** @param {Sheet} sheet */
  #paint(sheet) {
    if (this.model) sheet.paint(this.sentences, this.model, this.marked);
  }

  /** Mark the passage of a statement on the pages. @param {Statement | null} node */
  mark(node) {
    this.marked = node;
    this.said.textContent = "";
    for (const sheet of this.sheets) this.#paint(sheet);
  }

  /** What of the sentences stands on the pages that are drawn. @returns {import("./paper_places.js").Stretch[]} */
  get stretches() {
    return this.sheets.flatMap(({ pieces }) => pieces);
  }

  /** Bring a sentence into sight; its page may have to be drawn first. @param {number} number @param {() => void} [then] */
  reach(number, then = () => undefined) {
    const piece = this.stretches.find((one) => one.number === number);
    if (piece) {
      this.reveal(piece.element);
      then();
      return;
    }
    const on = this.sheets.filter(({ data }) => (data.first ?? 0) <= number).pop();
    if (!on) return;
    this.said.textContent = on.filled ? say("paper.not_found") : "";
    if (on.filled) return;
    on.reached = () => {
      on.reached = () => undefined;
      this.reach(number, then);
    };
    this.reveal(on.element);
  }
}
