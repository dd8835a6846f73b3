/** The pages of the paper's PDF as pictures, where the page has them, with the chosen passage marked on them. */
import { make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Model} Model */

export class PaperPages {
  /**
   * @param {(ids: string[]) => void} find what a click on a passage does with the statements read from it
   * @param {(spot: Element) => void} reveal what brings a passage into sight
   */
  constructor(find, reveal) {
    this.find = find;
    this.reveal = reveal;
    /** Whether the pages are shown in place of the text. */
    this.shown = false;
    /** @type {HTMLElement[]} */
    this.pages = [];
    /** @type {HTMLElement | undefined} The first box that is marked. */
    this.spot = undefined;
    this.said = make("p", { role: "status" });
  }

  /** The switch between text and pages, and the pages; nothing where there are none. @param {Model} model @param {HTMLElement} text @returns {HTMLElement[]} */
  write(model, text) {
    this.model = model;
    const { pictures = [], total = 0 } = model.content.pages;
    this.pages = pictures.map(({ source, width, height }, n) => {
      const image = make("img", { src: source, width, height, alt: say("paper.page", { number: n + 1 }) });
      const page = make("div", { class: "page" }, image);
      page.addEventListener("click", (event) => this.#pressed(n, page.getBoundingClientRect(), event));
      return page;
    });
    if (this.pages.length === 0) return [];
    const said = total > pictures.length ? say("paper.left_out", { count: pictures.length, total }) : "";
    const whole = make("div", { class: "pages" }, make("p", {}, said), this.said, ...this.pages);
    const kinds = [say("paper.text"), say("paper.pages")].map((name) => make("button", {}, name));
    const show = (/** @type {boolean} */ pages) => {
      this.shown = pages;
      text.hidden = pages;
      whole.hidden = !pages;
      kinds.forEach((button, n) => button.setAttribute("aria-pressed", String((n === 1) === pages)));
    };
    kinds.forEach((button, n) => button.addEventListener("click", () => {
      show(n === 1);
      const spot = n === 1 ? this.spot : text.querySelector(".chosen");
      if (spot) this.reveal(spot);
    }));
    show(this.shown);
    return [make("div", { class: "kinds", role: "group", "aria-label": say("paper.show_as") }, ...kinds), whole];
  }

  /** Mark sentences on the pages. @param {number[]} sentences */
  mark(sentences) {
    for (const page of this.pages) for (const spot of page.querySelectorAll(".spot")) spot.remove();
    const boxes = sentences.flatMap((number) => this.model?.content.pages.places?.[number] ?? []);
    this.spot = undefined;
    for (const [page, ...box] of boxes) {
      const spot = make("div", { class: "spot" });
      ["left", "top", "width", "height"].forEach((side, n) => spot.style.setProperty(side, `${box[n] / 10}%`));
      this.pages[page]?.append(spot);
      this.spot ??= spot;
    }
    this.said.textContent = sentences.length > 0 && boxes.length === 0 ? say("paper.not_found") : "";
  }

  /** @param {number} page @param {DOMRect} frame @param {MouseEvent} event */
  #pressed(page, frame, event) {
    const [x, y] = [(1000 * (event.clientX - frame.left)) / frame.width, (1000 * (event.clientY - frame.top)) / frame.height];
    const inside = (/** @type {number[]} */ [on, left, top, width, height]) => on === page && x >= left && x <= left + width && y >= top && y <= top + height;
    const places = Object.entries(this.model?.content.pages.places ?? {});
    const ids = places.flatMap(([number, boxes]) => (boxes.some(inside) ? (this.model?.readFrom[Number(number)] ?? []) : []));
    if (ids.length > 0) this.find(ids);
  }
}
