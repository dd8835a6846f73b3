/** The way from a point in the margin to where it is marked in the paper, and back. */
import { byId } from "./elements.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./review_desk.js").Point} Point */

export class MarginPlaces {
  /** @param {Editing} editing @param {HTMLElement} margin */
  constructor(editing, margin) {
    this.editing = editing;
    this.margin = margin;
    byId("paper").addEventListener("click", (event) => {
      const mark = /** @type {Element} */ (event.target).closest(".point-sign");
      if (mark instanceof HTMLElement) this.toMargin(mark.dataset.point ?? "");
    });
  }

  /** @param {string} id @returns {HTMLElement | null} */
  #find(id) {
    return [...this.margin.querySelectorAll("article")].find((one) => one.dataset.point === id) ?? null;
  }

  /** Bring a point in the margin into sight. @param {string} id */
  show(id) {
    this.#find(id)?.scrollIntoView({ block: "nearest" });
  }

  /** Go to a point in the margin, if that is seen; where there is none, to another place in it. @param {string} id @param {HTMLElement} [otherwise] */
  focus(id, otherwise) {
    if (this.editing.parts.sees("review")) (this.#find(id)?.querySelector("button") ?? otherwise)?.focus({ preventScroll: true });
    this.show(id);
  }

  /** Go from the paper to a point in the margin. @param {string} id */
  toMargin(id) {
    this.editing.parts.show("review");
    this.#light(id);
    this.focus(id);
  }

  /** Go to the passage of a point, or to the statement that it is on. @param {Point} point */
  toPaper(point) {
    const { paper } = this.editing.app;
    const number = paper.sentences.findIndex(({ data }) => data.points?.some(({ id, first }) => first && id === point.id));
    this.#light(point.id);
    if (number >= 0) {
      this.editing.parts.show("paper");
      paper.reach(number, () => {
        const sign = this.#signs.find((one) => one.dataset.point === point.id && paper.shown.contains(one));
        sign?.classList.add("meant"); // its page may have been drawn only now
        if (sign) paper.stops.focus(sign);
      });
      return;
    }
    const card = this.editing.app.model.cards.find(({ node, refers }) => !refers && node?.name === point.node);
    if (point.node && card) this.editing.app.choose(card, { focus: true });
  }

  /** Where points are marked in the paper. */
  get #signs() {
    return /** @type {HTMLElement[]} */ ([...byId("paper").querySelectorAll(".point-sign")]);
  }

  /** Show which point is meant, in the margin and in the paper. @param {string} id */
  #light(id) {
    for (const one of document.querySelectorAll(".meant")) one.classList.remove("meant");
    this.#find(id)?.classList.add("meant");
    for (const one of this.#signs) if (one.dataset.point === id) one.classList.add("meant");
  }
}
