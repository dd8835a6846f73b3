/** Many things in a text as one stop of the Tab key: arrow keys lead from one to the next (a roving tabindex, by the WAI-ARIA Authoring Practices). */

const STEPS = /** @type {Record<string, number>} */ ({
  ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity,
});

export class Stops {
  /** @param {HTMLElement} element @param {string} selector what keys can reach in it @param {(item: HTMLElement) => void} reveal */
  constructor(element, selector, reveal) {
    this.element = element;
    this.selector = selector;
    this.reveal = reveal;
    /** @type {HTMLElement | null} */
    this.current = null;
    element.addEventListener("keydown", (event) => this.#pressed(event));
    element.addEventListener("focusin", (event) => {
      const item = /** @type {HTMLElement} */ (event.target);
      if (item.matches(selector) && item !== this.current) this.set(item);
    });
  }

  get items() {
    return /** @type {HTMLElement[]} */ ([...this.element.querySelectorAll(this.selector)]);
  }

  /** Make one of them the stop; by default the same as before, or the first. @param {HTMLElement | null} [item] */
  set(item = this.current) {
    const { items } = this;
    this.current = item && items.includes(item) ? item : (items[0] ?? null);
    for (const one of items) one.tabIndex = one === this.current ? 0 : -1;
  }

  /** @param {HTMLElement} item */
  focus(item) {
    this.set(item);
    this.reveal(item);
    item.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const by = STEPS[event.key];
    if (by === undefined || !target.matches(this.selector)) return;
    event.preventDefault();
    event.stopPropagation();
    const { items } = this;
    const next = items[Math.min(Math.max(items.indexOf(target) + by, 0), items.length - 1)];
    this.focus(next);
  }
}
