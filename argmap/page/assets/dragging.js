/** Something that is carried over the page by a mouse or a finger: it follows, the map and the list scroll at their edges, Esc puts it back. */
import { byId, make } from "./elements.js";

/** @typedef {import("./viewport.js").Viewport} Viewport */
/**
 * What is carried: `text` is shown, `over` is told where it is, `drop` where it is let go, and `end` in any case after that.
 * @typedef {{text: string, over: (x: number, y: number) => void, drop: (x: number, y: number) => void, end: () => void}} Load
 */

/** How long a finger must rest before it lifts something, in thousandths of a second, and how far it may stray, in pixels. */
const RESTS = 450;
const STRAYS = 9;
/** How far a mouse must go. */
const STARTS = 4;
/** How near to an edge of the map, or of the list, it scrolls, and how fast. */
const EDGE = 52;
const SPEED = 14;

export class Dragging {
  /** @param {Viewport} viewport */
  constructor(viewport) {
    this.viewport = viewport;
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
    this.viewport.release(pointer);
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

  /** Move the map, or the list, while something is held near its edge, as far as there is more of it there. */
  #scroll() {
    if (!this.load) return;
    const { viewport } = this;
    const { left, top, right, bottom } = byId("stage").getBoundingClientRect();
    const more = (/** @type {number} */ by, /** @type {number} */ at, /** @type {number} */ long, /** @type {number} */ room) =>
      by > 0 ? at < EDGE / 2 : at + long * viewport.scale > room - EDGE / 2;
    const [x, y] = this.#pushed(byId("stage"));
    const across = x && more(x, viewport.x, viewport.width, right - left) ? x : 0;
    const down = y && more(y, viewport.y, viewport.height, bottom - top) ? y : 0;
    if (across || down) viewport.moveBy(SPEED * across, SPEED * down);
    byId("outline").scrollTop -= SPEED * this.#pushed(byId("outline"))[1];
    this.load.over(this.x, this.y);
    requestAnimationFrame(() => this.#scroll());
  }

  /** How much what is held pushes at the edges of an element that it is over, to the right and down. @param {HTMLElement} element @returns {[number, number]} */
  #pushed(element) {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (this.x < left || this.x > right || this.y < top || this.y > bottom) return [0, 0];
    const push = (/** @type {number} */ at, /** @type {number} */ from, /** @type {number} */ to) =>
      Math.max(0, 1 - (at - from) / EDGE) - Math.max(0, 1 - (to - at) / EDGE);
    return [push(this.x, left, right), push(this.y, top, bottom)];
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
