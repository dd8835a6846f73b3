/** Something that is carried over the page by a mouse or a finger: it follows, what it is over scrolls at the edges, Esc puts it back. */
import { make } from "./elements.js";

/**
 * What it is carried over: this lets go of a pointer that it follows itself, and scrolls under what is held near its edges.
 * @typedef {{release: (pointer: number) => void, scroll: (x: number, y: number) => void}} Ground
 */
/**
 * What is carried: `text` is shown, `over` is told where it is, `drop` where it is let go, and `end` in any case after that.
 * @typedef {{text: string, over: (x: number, y: number) => void, drop: (x: number, y: number) => void, end: () => void}} Load
 */

/** How long a finger must rest before it lifts something, in thousandths of a second, and how far it may stray, in pixels. */
const RESTS = 450;
const STRAYS = 9;
/** How far a mouse must go. */
const STARTS = 4;

export class Dragging {
  /** @param {Ground} ground */
  constructor(ground) {
    this.ground = ground;
    /** @type {Load | null} */
    this.load = null;
    this.x = this.y = 0;
    this.ghost = make("div", { id: "carried", "aria-hidden": "true", hidden: true });
    document.body.append(this.ghost);
  }

  /**
   * Lift something once a mouse that was pressed on it has moved, or a finger has rested on it. Of a finger that moves first nothing is taken.
   * @param {PointerEvent} event @param {() => Load | null} lift
   */
  wait(event, lift) {
    if (event.button !== 0 || !event.isPrimary || this.load) return;
    const { pointerId, clientX, clientY } = event;
    const touch = event.pointerType !== "mouse";
    const begin = (/** @type {number} */ x, /** @type {number} */ y) => {
      stop.abort();
      const load = lift();
      if (load) this.#carry(pointerId, load, x, y);
    };
    const stop = new AbortController();
    const timer = touch ? setTimeout(() => begin(clientX, clientY), RESTS) : undefined;
    stop.signal.addEventListener("abort", () => clearTimeout(timer));
    const options = { capture: true, signal: stop.signal };
    document.addEventListener("pointermove", (now) => {
      if (now.pointerId !== pointerId) return;
      const far = Math.hypot(now.clientX - clientX, now.clientY - clientY);
      if (touch && far > STRAYS) stop.abort();
      else if (!touch && far > STARTS) begin(now.clientX, now.clientY);
    }, options);
    document.addEventListener("contextmenu", (menu) => touch && menu.preventDefault(), options);
    for (const name of ["pointerdown", "pointerup", "pointercancel"]) document.addEventListener(name, () => stop.abort(), options);
  }

  /** @param {number} pointer @param {Load} load @param {number} x @param {number} y */
  #carry(pointer, load, x, y) {
    this.load = load;
    this.ground.release(pointer);
    getSelection()?.removeAllRanges();
    document.body.classList.add("carrying");
    this.ghost.textContent = load.text;
    this.ghost.hidden = false;
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    const end = (/** @type {boolean} */ dropped) => {
      stop.abort();
      this.#end(dropped);
    };
    const own = (/** @type {(event: PointerEvent) => void} */ act) => (/** @type {PointerEvent} */ event) => {
      if (event.pointerId !== pointer) return;
      event.preventDefault();
      event.stopPropagation();
      act(event);
    };
    document.addEventListener("pointermove", own((event) => this.#follow(event.clientX, event.clientY)), options);
    document.addEventListener("pointerup", own(() => end(true)), options);
    document.addEventListener("pointercancel", own(() => end(false)), options);
    document.addEventListener("contextmenu", (event) => event.preventDefault(), options);
    document.addEventListener("keydown", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === "Escape") end(false);
    }, options);
    this.#follow(x, y);
    requestAnimationFrame(() => this.#scroll());
  }

  /** @param {number} x @param {number} y */
  #follow(x, y) {
    [this.x, this.y] = [x, y];
    this.ghost.style.translate = `${Math.min(x + 22, window.innerWidth - this.ghost.offsetWidth - 4)}px ${y + 30}px`;
    this.load?.over(x, y);
  }

  /** Scroll while something is held near an edge. */
  #scroll() {
    if (!this.load) return;
    this.ground.scroll(this.x, this.y);
    this.load.over(this.x, this.y);
    requestAnimationFrame(() => this.#scroll());
  }

  /** @param {boolean} dropped */
  #end(dropped) {
    const { load, x, y } = this;
    this.load = null;
    this.ghost.hidden = true;
    document.body.classList.remove("carrying");
    if (dropped) load?.drop(x, y);
    load?.end();
  }
}
