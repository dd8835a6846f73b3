/** Elements that stay as long as they show the same, so that what is open in them, or in focus, stays too. */
import { renew } from "./elements.js";

/** What is to be shown: `key` says which it is, `sign` tells whether it looks the same. @typedef {{key: string, sign: string, make: () => HTMLElement}} Item */

/** What can be in focus. */
const REACHED = "button, a[href], input, select, textarea, summary";

export class Kept {
  /** @param {HTMLElement} element what holds them */
  constructor(element) {
    this.element = element;
    /** @type {Map<string, {sign: string, element: HTMLElement}>} */
    this.shown = new Map();
  }

  /** @param {Item[]} items */
  show(items) {
    /** @type {Map<string, {sign: string, element: HTMLElement}>} */
    const next = new Map();
    const focus = this.#focus();
    for (const { key, sign, make } of items) {
      const old = this.shown.get(key);
      const element = old?.sign === sign ? old.element : made(make(), old?.element);
      next.set(key, { sign, element });
    }
    this.shown = next;
    renew(this.element, [...next.values()].map(({ element }) => element));
    this.element.hidden = items.length === 0;
    if (focus && !this.element.contains(document.activeElement)) this.#again(focus, next);
  }

  /** What is in focus: the key of its element, and which of those that can be it is there. */
  #focus() {
    for (const [key, { element }] of this.shown) {
      const at = reached(element).indexOf(/** @type {HTMLElement} */ (document.activeElement));
      if (at >= 0) return { key, at };
    }
    return null;
  }

  /** @param {{key: string, at: number}} focus @param {Map<string, {sign: string, element: HTMLElement}>} next */
  #again({ key, at }, next) {
    const there = next.get(key);
    if (there) reached(there.element)[at]?.focus({ preventScroll: true });
  }
}

/** @param {HTMLElement} element @returns {HTMLElement[]} */
function reached(element) {
  return [...element.querySelectorAll(REACHED)].filter((one) => one instanceof HTMLElement);
}

/** A new element, as open as the one whose place it takes. @param {HTMLElement} element @param {HTMLElement | undefined} old */
function made(element, old) {
  const before = details(old);
  details(element).forEach((one, number) => {
    if (before[number]) one.open = before[number].open;
  });
  return element;
}

/** @param {HTMLElement | undefined} element @returns {HTMLDetailsElement[]} */
function details(element) {
  if (!element) return [];
  return [element, ...element.querySelectorAll("details")].filter((one) => one instanceof HTMLDetailsElement);
}
