/** The paper's text beside the map: which sentences statements were read from, and its notes. */
import { byId, make, renew } from "./elements.js";
import { NoteMarks } from "./note_marks.js";
import { PaperPages } from "./paper_pages.js";
import { pointMark, pointedAt } from "./point_marks.js";
import { beginning, slices, wordOf } from "./sentence_slices.js";
import { Stops } from "./stops.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Sentence} Sentence */
/** @typedef {import("./model.js").Statement} Statement */
/** @typedef {{data: Sentence, element: HTMLElement}} Written a sentence as it stands in the page */

/** The section of what comes before the first heading: where that has no title, its number alone would head the text with a nought. */
const BEFORE_ALL = "0";

export class Paper {
  /** @param {(ids: string[]) => void} find what a click on a passage does with the statements read from it */
  constructor(find) {
    this.element = byId("paper");
    this.find = find;
    this.notes = new NoteMarks(find);
    this.text = make("div");
    this.pages = new PaperPages(this.element, this.text, (words) => this.reveal(words));
    this.stops = new Stops(this.element, ".lit.first, .note-mark > :is(.note, .point-sign)", (item) => this.reveal(item));
    /** @type {Written[]} */
    this.sentences = [];
    /** @type {HTMLElement[]} What stands above the text, on a page that changes the map. */
    this.above = [];
    /** @type {Map<string, {element: HTMLElement, sentences: Written[]}>} The paragraphs by all that is shown of them. */
    this.paragraphs = new Map();
    /** @type {Map<HTMLElement, string>} The sentences that show a part of them as chosen, and which. */
    this.narrowed = new Map();
    const act = (/** @type {Event} */ event) => {
      const words = /** @type {HTMLElement} */ (event.target).closest(".lit");
      if (words instanceof HTMLElement && !(event.type === "click" && getSelection()?.toString())) this.find((words.dataset.nodes ?? "").split(" "));
    };
    this.element.addEventListener("click", act);
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      if (!/** @type {Element} */ (event.target).matches(".lit")) return;
      event.preventDefault();
      act(event);
    });
  }

  /** Write the text; paragraphs that stay the same stay in the page, with what is selected in them. @param {Model} model */
  write(model) {
    this.model = model;
    this.notes.model = model;
    this.sentences = [];
    const top = this.element.scrollTop;
    const before = this.paragraphs;
    this.paragraphs = new Map();
    const sections = model.content.paper.flatMap((section) => [
      ...(section.title || section.id !== BEFORE_ALL ? [this.#kept(JSON.stringify([section.id, section.title]), before, () => make("h2", {}, section.title || section.id))] : []),
      ...section.paragraphs.map((paragraph) => this.#paragraph(paragraph, model, before)),
    ]);
    const share = sections.length > 0 ? [make("p", { class: "share" }, this.#share())] : [];
    renew(this.text, [...share, ...sections]);
    renew(this.element, [...this.above, ...this.pages.write(model, this.sentences.map(({ data }) => data)), this.text]);
    this.element.scrollTop = top;
    this.stops.set();
  }

  /** @param {{id: string, sentences: Sentence[]}} paragraph @param {Model} model @param {Paper["paragraphs"]} before */
  #paragraph(paragraph, model, before) {
    const words = paragraph.sentences.map(({ nodes = [], notes = [] }) => [
      nodes.map((id) => model.home.get(id)?.block.word), notes.map(([, number]) => model.content.notes[number]),
    ]);
    return this.#kept(JSON.stringify([paragraph, words]), before, () =>
      make("p", { "data-id": paragraph.id, dir: "auto" }, ...paragraph.sentences.flatMap((one) => [this.#sentence(one), " "])),
    );
  }

  /** What was written of a part of the paper before, if all that is shown of it is the same; else it is made. @param {string} shown @param {Paper["paragraphs"]} before @param {() => HTMLElement} made */
  #kept(shown, before, made) {
    const first = this.sentences.length;
    let part = before.get(shown);
    if (part) {
      before.delete(shown); // another part may read the same
      this.sentences.push(...part.sentences);
    } else {
      const element = made();
      part = { element, sentences: this.sentences.slice(first) };
    }
    this.paragraphs.set(shown, part);
    return part.element;
  }

  /** How much of the paper is in the map. */
  #share() {
    const read = this.sentences.filter(({ data }) => data.nodes?.length).length;
    return say("paper.share", { read, count: this.sentences.length });
  }

  /** @param {Sentence} data */
  #sentence(data) {
    const element = make("span", { class: "sentence" });
    this.sentences.push({ data, element });
    this.#fill(element, data, []);
    return element;
  }

  /** Write a sentence with its notes, and with parts of it marked. @param {HTMLElement} element @param {Sentence} data @param {[number, number][]} parts */
  #fill(element, data, parts) {
    element.replaceChildren();
    this.#notes(element, data, 0);
    for (const { start, end, quoted, points } of slices(data, parts)) {
      element.append(...beginning(data, start).map(pointMark));
      element.append(this.#words(data, data.text.slice(start, end), start === 0, `${quoted ? " quoted" : ""}${pointedAt(points)}`));
      this.#notes(element, data, end);
    }
  }

  /** Write the marks of the notes that stand at an offset of a sentence. @param {HTMLElement} element @param {Sentence} data @param {number} offset */
  #notes(element, { notes = [] }, offset) {
    for (const [at, number] of notes) if (at === offset && this.model) element.append(this.notes.mark(number, this.model));
  }

  /** Mark parts of a sentence; one that shows them already stays as it is, with what is selected in it. @param {HTMLElement} element @param {Sentence} data @param {[number, number][]} parts */
  #narrow(element, data, parts) {
    const shown = parts.length > 0 ? JSON.stringify(parts) : "";
    if (shown === (this.narrowed.get(element) ?? "")) return;
    this.#fill(element, data, parts);
    if (shown) this.narrowed.set(element, shown);
    else this.narrowed.delete(element);
  }

  /** A piece of a sentence; keys reach the first. @param {Sentence} data @param {string} text @param {boolean} first @param {string} more further classes */
  #words(data, text, first, more) {
    const { nodes = [] } = data;
    if (nodes.length === 0) return make("span", { class: `unread${more}` }, text);
    const title = say("paper.from_sentence", { count: nodes.length });
    const classes = `lit ${wordOf(data, this.model)}${first ? " first" : ""}${more}`;
    return make("span", { class: classes, title, "data-nodes": nodes.join(" "), ...(first ? { role: "button", tabindex: -1 } : {}) }, text);
  }

  /** Mark the passages of a statement, and bring them into sight. @param {Statement | null} node @param {boolean} scroll */
  mark(node, scroll) {
    for (const one of this.element.querySelectorAll(".chosen, .around")) one.classList.remove("chosen", "around");
    const found = (node?.sentences ?? []).map((number) => ({ number, ...this.sentences[number] })).filter(({ element }) => element);
    const staying = new Set(found.map(({ element }) => element));
    for (const { data, element } of this.sentences) if (this.narrowed.has(element) && !staying.has(element)) this.#narrow(element, data, []);
    for (const { number, data, element } of found) {
      const parts = (node?.quoted ?? []).filter(([of]) => of === number).map(([, from, to]) => /** @type {[number, number]} */ ([from, to]));
      this.#narrow(element, data, parts);
      for (const words of element.querySelectorAll(".lit")) words.classList.add(parts.length === 0 || words.matches(".quoted") ? "chosen" : "around");
    }
    this.pages.mark(node);
    this.stops.set(/** @type {HTMLElement | null | undefined} */ (found[0]?.element.querySelector(".lit.first")));
    if (!scroll || found.length === 0) return;
    const first = found[0].element.querySelector(".chosen");
    if (this.pages.shown) this.pages.reach(found[0].number);
    else if (first) this.reveal(first);
  }

  /** What of the sentences stands in the page, as text or on the pages of the PDF. @returns {import("./paper_places.js").Stretch[]} */
  get stretches() {
    if (this.pages.shown) return this.pages.stretches;
    return this.sentences.map(({ data, element }, number) => ({ element, number, from: 0, to: data.text.length }));
  }

  /** The part of the page that has the sentences. */
  get shown() {
    return this.pages.shown ? this.pages.element : this.text;
  }

  /** Bring a sentence into sight; its page may have to be drawn first. @param {number} number @param {() => void} then */
  reach(number, then) {
    if (this.pages.shown) this.pages.reach(number, then);
    else {
      this.reveal(this.sentences[number].element);
      then();
    }
  }

  /** Go to the passage that is marked, so that who does not see it can read on from there. */
  focus() {
    if (this.pages.shown) this.element.focus({ preventScroll: true });
    const words = this.element.querySelector(".chosen")?.closest(".sentence")?.querySelector(".lit.first");
    if (!(words instanceof HTMLElement)) return;
    this.stops.set(words);
    words.focus({ preventScroll: true });
  }

  /** Scroll the paper alone: on a small screen the page scrolls too, and would move the map away. @param {Element} words */
  reveal(words) {
    const frame = this.element.getBoundingClientRect();
    const { top, height } = words.getBoundingClientRect();
    this.element.scrollTop += top - frame.top - Math.max(12, (frame.height - height) / 2);
  }
}
