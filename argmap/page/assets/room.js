/** What part of the stage can be seen: on screens of any size something floats over it, or has scrolled it away. */
import { byId } from "./elements.js";

/** @typedef {{left: number, top: number, right: number, bottom: number}} Frame */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */

const FLOATING = ["levels", "zooms", "legend", "minimap", "side", "notice", "results", "meanings"];
/** The space kept to the edges of the stage, and to what floats over it. */
const EDGE = 18;
const GAP = 12;
/** The most that is kept free for buttons at the bottom: where they take more, they wrap on a small screen. */
const MOST_FLOATING = 64;
/** Of a card that nowhere fits whole, so much is shown of its height, from the top. */
const SHARES = [1, 0.75, 0.5, 0.25];

/** Tell the style how much of a page that scrolls is covered above and below. */
export function tellCovered() {
  const bar = byId("bar");
  const scrolls = getComputedStyle(bar).position === "sticky";
  const controls = scrolls ? byId("controls").offsetHeight : 0;
  const side = byId("side");
  const beneath = scrolls && side.offsetWidth === byId("main").offsetWidth ? side.offsetHeight : 0;
  const sizes = { above: scrolls ? bar.offsetHeight : 0, controls, below: controls + beneath };
  for (const [name, size] of Object.entries(sizes)) document.documentElement.style.setProperty(`--${name}`, `${size}px`);
  return sizes;
}

/** Keep that told, whatever comes, goes or wraps. */
export function watchCovered() {
  const watcher = new ResizeObserver(tellCovered);
  for (const id of ["bar", "controls", "side"]) watcher.observe(byId(id));
}

/** Scroll a page that scrolls until the stage fills it. @param {HTMLElement} stage */
export function bringUp(stage) {
  window.scrollBy(0, stage.getBoundingClientRect().top - tellCovered().above);
}

/** How much of the stage is covered at its bottom, by buttons that float over it. @param {HTMLElement} stage */
export function floatingBelow(stage) {
  const { bottom } = stage.getBoundingClientRect();
  const tops = ["levels", "zooms"].map((id) => byId(id).getBoundingClientRect()).filter((box) => box.width > 0 && box.bottom <= bottom && box.top > bottom - 2 * MOST_FLOATING);
  return tops.length > 0 ? Math.min(MOST_FLOATING, bottom - Math.min(...tops.map(({ top }) => top))) : 0;
}

export class Room {
  /** @param {HTMLElement} stage */
  constructor(stage) {
    const frame = stage.getBoundingClientRect();
    const { above, controls } = tellCovered();
    const screen = Math.min(window.innerHeight - controls, window.visualViewport?.height ?? Infinity);
    const onStage = (/** @type {Frame} */ { left, top, right, bottom }) => ({
      left: left - frame.left, top: top - frame.top, right: right - frame.left, bottom: bottom - frame.top,
    });
    /** The part of the stage that is on the screen; like all here in pixels from the stage's corner. @type {Frame} */
    this.whole = onStage({
      left: frame.left, right: frame.right, top: Math.max(frame.top, above), bottom: Math.min(frame.bottom, screen),
    });
    /** @type {Frame[]} */
    this.taken = FLOATING.map((id) => byId(id).getBoundingClientRect()).filter(({ width }) => width > 0).map(onStage);
  }

  /** Whether a box can be seen whole. @param {Box} box */
  holds({ x, y, width, height }) {
    const { left, top, right, bottom } = this.whole;
    return x >= left && y >= top && x + width <= right && y + height <= bottom && this.#free(x, y, width, height, 0);
  }

  /** Where a box can be seen, as near as possible to where it is. @param {Box} box @returns {{x: number, y: number}} */
  place(box) {
    for (const share of SHARES) {
      const found = this.#nearest({ ...box, height: box.height * share });
      if (found) return found;
    }
    return { x: this.whole.left + EDGE, y: this.whole.top + EDGE };
  }

  /** @param {Box} box @returns {{x: number, y: number} | null} */
  #nearest({ x, y, width, height }) {
    const { left, top, right, bottom } = this.whole;
    if (height > bottom - top - GAP) return null;
    const across = stops(x, width, left, right, this.taken.flatMap((one) => [one.left - GAP - width, one.right + GAP]));
    const down = stops(y, height, top, bottom, this.taken.flatMap((one) => [one.top - GAP - height, one.bottom + GAP]));
    let best = null;
    let least = Infinity;
    for (const atX of across) {
      for (const atY of down) {
        const far = Math.abs(atX - x) + Math.abs(atY - y);
        if (far < least && this.#free(atX, atY, width, height, GAP - 1)) [best, least] = [{ x: atX, y: atY }, far];
      }
    }
    return best;
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} gap */
  #free(x, y, width, height, gap) {
    return this.taken.every(({ left, top, right, bottom }) =>
      x >= right + gap || x + width <= left - gap || y >= bottom + gap || y + height <= top - gap);
  }
}

/** Where a stretch may begin between two ends: as near as can be to where it is, or at one of some other places. */
function stops(
  /** @type {number} */ at, /** @type {number} */ long, /** @type {number} */ from, /** @type {number} */ to,
  /** @type {number[]} */ others,
) {
  const edge = Math.max(0, Math.min(EDGE, (to - from - long) / 2));
  const most = Math.max(from + edge, to - edge - long);
  return [Math.min(Math.max(at, from + edge), most), ...others.filter((one) => one >= from + edge && one <= most)];
}
