/** A page of the paper's PDF: its picture, and over it the words of the sentences that stand there, which nobody sees. */
import { make } from "./elements.js";
import { pointMark, pointedAt } from "./point_marks.js";
import { beginning, slices, wordOf } from "./sentence_slices.js";
import { tiles } from "./sheet_tiles.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Sentence} Sentence */
/** @typedef {import("./model.js").SheetData} SheetData */
/** @typedef {import("./model.js").Statement} Statement */
/** @typedef {import("./sheet_tiles.js").Box} Box */
/** @typedef {import("./paper_places.js").Stretch & {box: Box, painted: string, signs: HTMLElement[]}} Piece */

export class Sheet {
  /** @param {SheetData} data @param {number} number of the page, from 0 */
  constructor(data, number) {
    this.data = data;
    this.number = number;
    /** Whether it is in sight, or nearly. */
    this.near = false;
    this.filled = false;
    /** What is done once it is drawn. */
    this.reached = () => undefined;
    /** @type {Piece[]} */
    this.pieces = [];
    this.element = make("div", { class: "page" });
    this.element.style.aspectRatio = `${data.width} / ${data.height}`;
  }

  /** Show the picture, and lay the words over it. @param {SheetData} data @param {Sentence[]} sentences */
  fill({ source = "", width, height, pieces = [] }, sentences) {
    this.filled = true;
    const ratio = height / width;
    const boxes = pieces.map(([, , , left, top, wide, high]) => ({
      left: left / 10, top: (top / 10) * ratio, right: (left + wide) / 10, bottom: ((top + high) / 10) * ratio,
    }));
    const grounds = tiles(boxes, 100 * ratio);
    this.pieces = pieces.map(([number, from, to], n) => {
      const { left, top, right, bottom } = grounds[n];
      const words = make("span", { dir: "auto" });
      const element = make("div", { class: "piece" }, words);
      const box = boxes[n];
      const sides = { left, top, width: right - left, height: bottom - top, "padding-left": box.left - left, "padding-top": box.top - top, "line-height": box.bottom - box.top, "font-size": 0.8 * (box.bottom - box.top) };
      for (const [side, length] of Object.entries(sides)) element.style.setProperty(side, `${length}cqw`);
      return { element, number, from, to, box, painted: "", signs: [] };
    });
    const image = make("img", { src: source, width, height, alt: say("paper.page", { number: this.number + 1 }) });
    this.element.replaceChildren(image, ...this.pieces.map(({ element }) => element));
    for (const { element, number, from, to } of this.pieces) {
      const { text = "" } = sentences[number] ?? {};
      element.firstElementChild?.append(text.slice(from, to).trimEnd());
      if (to === text.length || /\s$/.test(text.slice(from, to))) element.append(" "); // what is copied has it between words
    }
    this.#stretch();
  }

  /** Make the words as wide as they are in the picture; all are measured before any is changed. */
  #stretch() {
    const { width } = this.element.getBoundingClientRect();
    const words = this.pieces.map(({ element }) => /** @type {HTMLElement} */ (element.firstElementChild));
    const wide = words.map((one) => one.getBoundingClientRect().width);
    words.forEach((one, n) => {
      const { left, right } = this.pieces[n].box;
      if (wide[n] > 0) one.style.transform = `scaleX(${(((right - left) / 100) * width) / wide[n]})`;
    });
  }

  /** Show what statements were read from, what is chosen, and where points of a review are; words that stay the same stay, with what is selected in them. @param {Sentence[]} sentences @param {Model} model @param {Statement | null} chosen */
  paint(sentences, model, chosen) {
    for (const piece of this.pieces) {
      const data = sentences[piece.number];
      if (!data) continue;
      const marked = chosen?.sentences?.includes(piece.number) ?? false;
      const parts = (chosen?.quoted ?? []).filter(([of]) => of === piece.number).map(([, from, to]) => /** @type {[number, number]} */ ([from, to]));
      const shown = JSON.stringify([data.nodes, wordOf(data, model), data.points, marked, parts]);
      if (shown !== piece.painted) this.#paint(piece, data, wordOf(data, model), marked, parts);
      piece.painted = shown;
    }
  }

  /** @param {Piece} piece @param {Sentence} data @param {string} word @param {boolean} marked @param {[number, number][]} parts */
  #paint(piece, data, word, marked, parts) {
    const { nodes = [] } = data;
    const to = piece.from + data.text.slice(piece.from, piece.to).trimEnd().length;
    for (const sign of piece.signs) sign.remove();
    piece.signs = [];
    const words = slices(data, parts, piece.from, to).map(({ start, end, quoted, points }) => {
      this.#sign(piece, beginning(data, start).map(pointMark));
      const mark = marked ? (parts.length === 0 || quoted ? " chosen" : " around") : "";
      const kind = nodes.length > 0 ? `lit ${word}${start === 0 ? " starts" : ""}` : "unread";
      const told = nodes.length > 0 ? { title: say("paper.from_sentence", { count: nodes.length }), "data-nodes": nodes.join(" ") } : {};
      return make("span", { class: `${kind}${mark}${pointedAt(points)}`, ...told }, data.text.slice(start, end));
    });
    piece.element.firstElementChild?.replaceChildren(...words);
  }

  /** Put the signs of points before a piece. @param {Piece} piece @param {HTMLElement[]} signs */
  #sign(piece, signs) {
    for (const sign of signs) {
      const { left, top } = piece.box;
      sign.classList.add("on-sheet");
      sign.style.setProperty("left", `${left}cqw`);
      sign.style.setProperty("top", `${top}cqw`);
      piece.signs.push(sign);
      this.element.append(sign);
    }
  }
}
