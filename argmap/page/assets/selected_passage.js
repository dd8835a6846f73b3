/** What is selected in the paper: by mouse, by finger, and by keys, which lead from sentence to sentence. */
import { placeOf, pointOf } from "./paper_places.js";

/** @typedef {import("./paper.js").Paper} Paper */
/** @typedef {import("./paper_places.js").Place} Place */

/** How long a selection must rest before anything is offered for it, in thousandths of a second. */
const RESTS = 200;
const STEPS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 });

export class SelectedPassage {
  /** @param {() => Paper} paper @param {{rests: () => void, read: (text: string) => void}} hears */
  constructor(paper, hears) {
    this.paper = paper;
    this.hears = hears;
    /** @type {[Place, Place] | null} */
    this.places = null;
    /** The sentences that keys have chosen: the first, and the one that moves. @type {[number, number] | null} */
    this.walk = null;
    this.pressed = false;
    /** @type {number | undefined} */
    this.resting = undefined;
    document.addEventListener("selectionchange", () => this.#changed());
    document.addEventListener("pointerdown", (event) => this.#press(event), { capture: true });
    for (const name of ["pointerup", "pointercancel"]) {
      document.addEventListener(name, () => {
        if (this.pressed) this.paper().stops.set();
        this.pressed = false;
        this.#changed();
      }, { capture: true });
    }
  }

  /** A mouse is pressed. Chromium selects nothing from the very beginning of what takes the focus then: no sentence takes it. @param {PointerEvent} event */
  #press(event) {
    this.pressed = event.pointerType === "mouse";
    if (this.pressed) /** @type {Element} */ (event.target).closest(".lit")?.removeAttribute("tabindex");
  }

  /** Where in the paper the selection begins and ends. @returns {[Place, Place] | null} */
  read() {
    const selection = getSelection();
    const { shown, stretches } = this.paper();
    if (!selection || selection.isCollapsed || !selection.rangeCount || !shown.contains(selection.anchorNode)) return null;
    const range = selection.getRangeAt(0);
    const begin = placeOf(stretches, range.startContainer, range.startOffset, true);
    const end = placeOf(stretches, range.endContainer, range.endOffset, false);
    return begin && end && (begin[0] < end[0] || (begin[0] === end[0] && begin[1] < end[1])) ? [begin, end] : null;
  }

  /** Select again what was selected before the text was written anew. */
  keep() {
    if (this.places && JSON.stringify(this.read()) !== JSON.stringify(this.places)) this.select(...this.places);
  }

  /** @param {Place} begin @param {Place} end */
  select(begin, end) {
    const { stretches } = this.paper();
    const [from, to] = [pointOf(stretches, begin), pointOf(stretches, end)];
    if (from && to) getSelection()?.setBaseAndExtent(...from, ...to);
  }

  clear() {
    this.places = this.walk = null;
    getSelection()?.removeAllRanges();
  }

  /** The box around what is selected, on the screen. @returns {DOMRect | undefined} */
  get box() {
    const selection = getSelection();
    return selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
  }

  #changed() {
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      if (this.pressed) return;
      this.places = this.read();
      this.hears.rests();
    }, RESTS);
  }

  /** Begin to go through the sentences by keys. @param {number} number */
  begin(number) {
    this.walk = [number, number];
    this.#walked();
  }

  /** What a key does to the selection. @param {KeyboardEvent} event @returns {boolean} whether it means something here */
  press(event) {
    const by = STEPS[event.key];
    if (!by || !this.walk || event.metaKey) return false;
    if (event.ctrlKey || event.altKey) {
      byWord(by > 0 ? "forward" : "backward", event.shiftKey);
      this.places = this.read(); // Enter may follow before the selection has rested
    } else {
      const last = this.paper().sentences.length - 1;
      const at = Math.min(Math.max(this.walk[1] + by, 0), last);
      this.walk = [event.shiftKey ? this.walk[0] : at, at];
      this.#walked();
    }
    return true;
  }

  #walked() {
    const [from, to] = /** @type {[number, number]} */ (this.walk);
    const { sentences } = this.paper();
    const whole = (/** @type {number} */ n) => /** @type {Place[]} */ ([[n, 0], [n, sentences[n].data.text.length]]);
    const [first, last] = [whole(Math.min(from, to))[0], whole(Math.max(from, to))[1]];
    const { walk } = this;
    getSelection()?.removeAllRanges(); // until the page that the sentence stands on is drawn, nothing is selected
    this.paper().reach(to, () => {
      if (this.walk !== walk) return;
      if (from <= to) this.select(first, last);
      else this.select(last, first);
      this.places = [first, last];
    });
    this.hears.read(sentences[to].data.text);
  }
}

/** Move an end of the selection by a word: its end, or its beginning. @param {"forward" | "backward"} way @param {boolean} end */
function byWord(way, end) {
  const selection = getSelection();
  if (!selection?.rangeCount) return;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (end) selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  else selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  selection.modify("extend", way, "word");
}
