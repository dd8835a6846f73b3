/** The statements to choose from, in full: each is dragged into a blank, or pressed and then put there; the blank's own field does the same. */
import { Dragging } from "../../../../page/assets/dragging.js";
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";
import { PageGround } from "./page_ground.js";

/** @typedef {import("./exercise_data.js").Option} Option */
/** A blank: what holds it, its field, and its number. @typedef {{element: HTMLElement, field: HTMLSelectElement, number: number}} Blank */

export class WordBank {
  /** @param {Option[]} options @param {(text: string) => void} tell */
  constructor(options, tell) {
    this.options = options;
    this.tell = tell;
    /** @type {Blank[]} */
    this.blanks = [];
    /** @type {Option | null} */
    this.picked = null;
    this.element = make("ul", { class: "bank", "aria-label": say("bank-title") });
    this.dragging = new Dragging(new PageGround());
  }

  /** Take the blanks of a map that was drawn anew. @param {Blank[]} blanks */
  use(blanks) {
    this.blanks = blanks;
    this.picked = null;
    this.draw();
  }

  draw() {
    this.element.replaceChildren(...this.options.map((one) => this.#item(one)));
    for (const { element, field, number } of this.blanks) {
      element.querySelector(".put")?.remove();
      if (!this.picked) continue;
      const { id, text } = this.picked;
      const button = make("button", { type: "button", class: "put", "aria-label": say("bank-put-to", { text, number }) }, say("bank-put"));
      button.addEventListener("click", () => {
        this.#put(field, id);
        field.focus();
      });
      element.prepend(button);
    }
  }

  /** @param {Option} option */
  #item(option) {
    const used = this.blanks.filter(({ field }) => field.value === option.id).map(({ number }) => number);
    const button = make("button", { type: "button", class: "statement", "aria-pressed": String(this.picked === option) }, make("span", { dir: "auto" }, option.text));
    const note = used.length ? make("small", {}, say("bank-used", { numbers: used.join(", ") })) : "";
    const item = make("li", { class: used.length ? "card used" : "card", "data-id": option.id }, button, note);
    button.addEventListener("click", () => this.#pick(option));
    button.addEventListener("pointerdown", (event) => {
      if (event instanceof PointerEvent) this.dragging.wait(event, () => this.#load(option));
    });
    return item;
  }

  /** @param {Option} option */
  #pick(option) {
    this.picked = this.picked === option ? null : option;
    this.draw();
    const item = [...this.element.children].find((one) => one.getAttribute("data-id") === option.id);
    item?.querySelector("button")?.focus({ preventScroll: true });
    this.tell(this.picked ? say("bank-picked", { text: option.text }) : "");
  }

  /** @param {Option} option */
  #load({ id, text }) {
    const below = (/** @type {number} */ x, /** @type {number} */ y) => this.blanks.find(({ element }) => element.closest(".card")?.contains(document.elementFromPoint(x, y)));
    const show = (/** @type {Blank | undefined} */ over) => this.blanks.forEach((one) => one.element.closest(".card")?.classList.toggle("picked", one === over));
    return {
      text,
      over: (/** @type {number} */ x, /** @type {number} */ y) => show(below(x, y)),
      drop: (/** @type {number} */ x, /** @type {number} */ y) => {
        const blank = below(x, y);
        if (blank) this.#put(blank.field, id);
      },
      end: () => show(undefined),
    };
  }

  /** @param {HTMLSelectElement} field @param {string} id */
  #put(field, id) {
    this.picked = null;
    field.value = id;
    field.dispatchEvent(new Event("change"));
    this.tell("");
  }
}
