/** The paper's text beside the map: which sentences statements were read from, and its notes. */
import { byId, make, renew } from "./elements.js";
import { NoteMarks } from "./note_marks.js";
import { PaperPages } from "./paper_pages.js";
import { pointMark, pointedAt } from "./point_marks.js";
import { Stops } from "./stops.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Sentence} Sentence */
/** @typedef {import("./model.js").Statement} Statement */
/** @typedef {{data: Sentence, element: HTMLElement}} Written a sentence as it stands in the page */

export class Paper {
  /** @param {(ids: string[]) => void} find what a click on a passage does with the statements read from it */
  constructor(find) {
    this.element = byId("paper");
    this.find = find;
    this.notes = new NoteMarks(find);
    this.pages = new PaperPages(find, (spot) => this.reveal(spot));
    this.stops = new Stops(this.element, ".lit.first, .note-mark > :is(.note, .point-sign)", (item) => this.reveal(item));
    /** @type {Written[]} */
    this.sentences = [];
    this.text = make("div");
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
      this.#kept(JSON.stringify([section.id, section.title]), before, () => make("h2", {}, section.title || section.id)),
      ...section.paragraphs.map((paragraph) => this.#paragraph(paragraph, model, before)),
    ]);
    const share = sections.length > 0 ? [make("p", { class: "share" }, this.#share())] : [];
    renew(this.text, [...share, ...sections]);
    renew(this.element, [...this.above, ...this.pages.write(model, this.text), this.text]);
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
    const { notes = [], points = [] } = data;
    const cuts = [...notes.map(([at]) => at), ...parts.flat(), ...points.flatMap(({ part = [] }) => part), 0, data.text.length];
    const ends = [...new Set(cuts)].sort((one, other) => one - other);
    element.replaceChildren();
    ends.forEach((end, n) => {
      const start = ends[n - 1] ?? 0;
      if (end > start) {
        const quoted = parts.some(([from, to]) => from <= start && end <= to);
        for (const point of points) if (point.first && (point.part?.[0] ?? 0) === start) element.append(pointMark(point));
        const here = points.filter(({ part }) => !part || (part[0] <= start && end <= part[1]));
        element.append(this.#words(data, data.text.slice(start, end), start === 0, `${quoted ? " quoted" : ""}${pointedAt(here)}`));
      }
      for (const [at, number] of notes) if (at === end && this.model) element.append(this.notes.mark(number, this.model));
    });
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
  #words({ nodes = [] }, text, first, more) {
    if (nodes.length === 0) return make("span", { class: `unread${more}` }, text);
    const word = this.model?.home.get(nodes[0])?.block.word ?? "premise";
    const title = say("paper.from_sentence", { count: nodes.length });
    const classes = `lit ${word}${first ? " first" : ""}${more}`;
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
    this.pages.mark(node?.sentences ?? []);
    this.stops.set(/** @type {HTMLElement | null | undefined} */ (found[0]?.element.querySelector(".lit.first")));
    const first = this.pages.shown ? this.pages.spot : found[0]?.element.querySelector(".chosen");
    if (scroll && first) this.reveal(first);
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
