/**
 * The whole map as bars in the window: how much is said for and against what, and where support is missing. Each bar
 * leads to its branch.
 */
import { LINE, barElement, barLegend, label } from "./bars.js";
import { byId } from "./elements.js";
import { icicle } from "./icicle.js";
import { say } from "./words.js";

/** @typedef {import("./icicle.js").Bar} Bar */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */

/** The lowest bar that stands for one statement, in pixels: for a mouse, and for a finger. */
const THIN = 5;
const THIN_FOR_FINGERS = 14;
/** The least width of a column on average, in pixels, and the most columns. */
const COLUMN = 100;
const DEEPEST = 14;

export class Overview {
  /** @param {(card: Card) => void} go what is done with the statement of a bar that is chosen */
  constructor(go) {
    this.go = go;
    this.element = byId("overview");
    this.list = byId("bars");
    /** @type {Bar[]} */
    this.bars = [];
    /** @type {HTMLElement[]} */
    this.elements = [];
    /** @type {Map<Card, number>} The number of the bar that each card is in, of those that are in one. */
    this.numbers = new Map();
    /** @type {Card | null} Where in the map the reader was. */
    this.here = null;
    /** @type {Card | null} The card whose bar the Tab key reaches. */
    this.at = null;
    this.list.addEventListener("click", (event) => this.#press(this.#numberOf(event.target)));
    this.list.addEventListener("pointerover", (event) => this.#tell(this.#numberOf(event.target)));
    this.list.addEventListener("pointerleave", () => this.#tell(this.#numberOf(document.activeElement)));
    this.list.addEventListener("focusin", (event) => this.#tell(this.#numberOf(event.target)));
    new ResizeObserver(() => this.#resized()).observe(this.list);
  }

  /** Draw the bars of a map for the room that there is. @param {Model} model */
  draw(model) {
    this.model = model;
    byId("bar-legend").replaceChildren(...barLegend(model.content.legend));
    const { clientWidth: width, clientHeight: height } = this.list;
    this.size = `${width} ${height}`;
    const thin = matchMedia("(pointer: coarse)").matches ? THIN_FOR_FINGERS : THIN;
    const deepest = Math.min(DEEPEST, Math.max(2, Math.floor(width / COLUMN)));
    this.bars = icicle(model, { width, height, text: LINE, thin, deepest });
    this.numbers = new Map(this.bars.flatMap(({ cards }, number) => cards.map((card) => [card, number])));
    const focused = this.list.contains(document.activeElement);
    this.elements = this.bars.map(barElement);
    this.list.replaceChildren(...this.elements);
    this.#mark();
    if (focused) this.focus();
    else this.#tell(-1);
  }

  #resized() {
    const { clientWidth, clientHeight } = this.list;
    if (!this.model || clientWidth === 0 || this.size === `${clientWidth} ${clientHeight}`) return;
    this.draw(this.model);
    this.style(this.lit ?? null);
  }

  /** Show what was found: its bars, and those that what is not shown by itself lies in. @param {Set<Card> | null} lit */
  style(lit) {
    this.lit = lit;
    const hits = new Set([...(lit ?? [])].map((card) => this.#holder(card)));
    this.elements.forEach((box, number) => {
      box.classList.toggle("dim", lit !== null && !hits.has(number));
      box.classList.toggle("hit", hits.has(number));
    });
  }

  /** The number of the bar that a card is in, or the nearest that it hangs on. @param {Card | null} card */
  #holder(card) {
    for (let one = card; one; one = one.block.above) {
      const number = this.numbers.get(one);
      if (number !== undefined) return number;
    }
    return 0;
  }

  /** Mark where in the map the reader was, and begin there. @param {Card | null} card */
  begin(card) {
    this.here = card;
    this.at = card;
    this.#mark();
  }

  /** Keep the places of another state of the map. @param {(card: Card | null) => Card | null} following */
  renew(following) {
    this.here = following(this.here);
    this.at = following(this.at);
  }

  #mark() {
    for (const box of this.elements) box.removeAttribute("aria-current");
    if (this.here) this.elements[this.#holder(this.here)]?.setAttribute("aria-current", "true");
    this.#reach(this.at);
  }

  /** Let the Tab key reach the bar of a card. @param {Card | null} card */
  #reach(card) {
    for (const box of this.elements) if (box.tabIndex === 0) box.tabIndex = -1;
    this.at = card;
    this.elements[this.#holder(card)]?.setAttribute("tabindex", "0");
  }

  focus() {
    this.elements[this.#holder(this.at)]?.focus({ preventScroll: true });
  }

  /** Act on a key, if it has a meaning here. Returns whether it has. @param {string} key */
  press(key) {
    const from = this.#holder(this.at);
    if (key === "Enter" || key === " ") {
      this.#press(from);
      return true;
    }
    const to = this.#step(from, key);
    if (to === undefined) return false;
    this.#reach(this.bars[to]?.cards[0] ?? this.at);
    this.focus();
    return true;
  }

  /** The bar that a key leads to: above or below in its column, on its left what it hangs on, on its right what hangs on it. @param {number} from @param {string} key */
  #step(from, key) {
    const { level } = this.bars[from];
    const inColumn = (/** @type {Bar} */ bar) => bar.level === level;
    switch (key) {
      case "ArrowUp": return this.bars.findLastIndex((bar, n) => n < from && inColumn(bar));
      case "ArrowDown": return this.bars.findIndex((bar, n) => n > from && inColumn(bar));
      case "ArrowLeft": return this.bars.findLastIndex((bar, n) => n < from && bar.level < level);
      case "ArrowRight": return this.bars[from + 1]?.level > level ? from + 1 : -1;
      case "Home": return 0;
      case "End": return this.bars.length - 1;
      default: return undefined;
    }
  }

  /** @param {number} number */
  #press(number) {
    const card = this.bars[number]?.cards[0];
    if (card) this.go(card);
  }

  /** The number of the bar that something belongs to; -1 if to none. @param {EventTarget | null} target */
  #numberOf(target) {
    const box = target instanceof Element ? target.closest("#bars .bar") : null;
    return Number(box?.getAttribute("data-bar") ?? -1);
  }

  /** Say in full what a bar stands for: its own words may be cut, or have no room. @param {number} number */
  #tell(number) {
    const bar = this.bars[number];
    byId("bar-told").textContent = bar ? label(bar) : say("bars.lead");
  }
}
