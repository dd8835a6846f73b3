/** A tour on the example: each step points at a place, says one thing, and waits where something is to be done. */
import { make } from "./elements.js";
import { STEPS } from "./tour_steps.js";
import { clear, overlap } from "./tour_place.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./tour_steps.js").Step} Step */

/** What is used while a step is being done. */
const BUSY = ["#rewording", "#card-tools", ".card.chosen"];
/** How often it is looked whether a step is done, and where its place is now, in thousandths of a second. */
const LOOK = 150;
/** How long a step that is done is shown as done. */
const DONE = 900;

export class Tour {
  /** @param {Editing} editing */
  constructor(editing) {
    this.editing = editing;
    this.at = 0;
    /** What a step remembers of the map as it was when the step began. @type {Record<string, any>} */
    this.kept = {};
    this.count = make("p", { class: "count" });
    this.title = make("h2", { id: "tour-title" });
    this.text = make("p", { id: "tour-text" });
    this.next = make("button", { class: "main" });
    this.stop = make("button", {}, say("edit.tour.stop"));
    this.element = make(
      "section", { id: "tour", tabindex: -1, "aria-labelledby": "tour-title" }, this.count,
      make("div", { "aria-live": "polite", "aria-atomic": "true" }, this.title, this.text), make("div", { class: "row" }, this.next, this.stop),
    );
    this.ring = make("div", { id: "tour-ring", "aria-hidden": "true" });
    this.next.addEventListener("click", () => this.#go(this.at + 1));
    this.stop.addEventListener("click", () => this.end());
    this.escape = (/** @type {KeyboardEvent} */ event) => this.#pressed(event);
  }

  begin() {
    document.body.append(this.ring, this.element);
    document.addEventListener("keydown", this.escape, { capture: true });
    this.looking = setInterval(() => this.#look(), LOOK);
    this.#go(0);
  }

  end() {
    clearInterval(this.looking);
    clearTimeout(this.going);
    document.removeEventListener("keydown", this.escape, { capture: true });
    this.element.remove();
    this.ring.remove();
    const { app, editor } = this.editing;
    const card = app.chosen ?? app.current;
    if (card && document.activeElement === document.body) app.focus(card);
    editor.tell(say("edit.tour.ended"));
  }

  /** @returns {Step} */
  get #step() {
    return STEPS[this.at];
  }

  /** @param {number} at */
  #go(at) {
    if (at >= STEPS.length) {
      this.end();
      return;
    }
    clearTimeout(this.going);
    this.going = undefined;
    this.at = at;
    const { name, begin, done } = this.#step;
    this.element.classList.remove("done");
    this.count.textContent = say("edit.tour.count", { step: at + 1, all: STEPS.length });
    this.title.textContent = say(`edit.tour.steps.${name}.title`);
    this.text.textContent = say(`edit.tour.steps.${name}.text`);
    const last = at === STEPS.length - 1;
    this.next.textContent = last ? say("edit.tour.finish") : done ? say("edit.tour.skip") : say("edit.tour.next");
    this.next.className = done ? "" : "main";
    this.stop.hidden = last;
    begin?.(this.editing, this.kept);
    if (!done) this.next.focus({ preventScroll: true });
    this.#look();
  }

  /** Follow the place, and see whether the step is done. */
  #look() {
    const step = this.#step;
    this.#place(step.place(this.editing, this.kept));
    if (this.going !== undefined || !step.done?.(this.editing, this.kept)) return;
    this.element.classList.add("done");
    this.editing.editor.tell(say("edit.tour.done"));
    this.going = window.setTimeout(() => this.#go(this.at + 1), DONE);
  }

  /** Draw a ring around a place, and stand where it is not covered. @param {Element | null | undefined} place */
  #place(place) {
    const box = place?.getBoundingClientRect();
    const seen = box && box.width > 0 ? box : null;
    this.ring.hidden = !seen;
    if (seen) Object.assign(this.ring.style, { left: `${seen.left - 5}px`, top: `${seen.top - 5}px`, width: `${seen.width + 10}px`, height: `${seen.height + 10}px` });
    const busy = [...BUSY, ...(this.#step.busy ?? [])].flatMap((one) => document.querySelector(one)?.getBoundingClientRect() ?? []).filter((one) => one.width > 0);
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const here = this.element.getBoundingClientRect();
    if (seen && !overlap(here, seen) && !busy.some((one) => overlap(here, one)) && this.shownAt === this.at && inside(here)) return;
    this.shownAt = this.at;
    const { left, top } = clear(seen, busy, width, height);
    Object.assign(this.element.style, { left: `${left}px`, top: `${top}px` });
  }

  /** Escape leaves the tour, where it does not mean something else. @param {KeyboardEvent} event */
  #pressed(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.key !== "Escape" || target.closest("dialog, input, textarea, select, [role=menu], details[open]")) return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
  }
}

/** Whether a box is in the window. @param {DOMRect} box */
function inside({ left, top, right, bottom }) {
  return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
}
