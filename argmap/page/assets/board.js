/**
 * The map drawn: cards, frames and lines of the open part of a model. Of a map with many open cards only those near
 * what is in sight are in the page; the others have their places, and their heights as reckoned.
 */
import { element, updateState } from "./cards.js";
import { byId, make, makeSvg, renew, tell } from "./elements.js";
import { Heights } from "./heights.js";
import { FRAME, WIDTH, place } from "./layout.js";
import { lines } from "./lines.js";
import { say } from "./words.js";

/** @typedef {import("./layout.js").Placed} Placed */
/** @typedef {import("./model.js").Block} Block */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./room.js").Frame} Frame */

/** Up to so many open cards are all in the page: a browser's own search finds them, and assistive technology reads them through. */
const ALL = 1000;
/** How far around what is in sight cards are in the page, in widths and heights of it. */
const AROUND = 0.75;
const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

export class Board {
  /**
   * @param {(card: Card) => void} dress what is done to a card that comes into the page
   * @param {() => (Card | null)[]} kept the cards that are in the page wherever they are
   */
  constructor(dress, kept) {
    this.dress = dress;
    this.kept = kept;
    this.cards = byId("cards");
    this.frames = byId("frames");
    this.lines = byId("lines");
    this.heights = new Heights(this.cards);
    /** @type {Card[]} The open cards in reading order. */
    this.shown = [];
    /** @type {Set<Card>} Those that are in the page. */
    this.present = new Set();
    /** @type {WeakMap<Element, Card>} */
    this.owners = new WeakMap();
    /** @type {Map<Card, {x: number, y: number}>} */
    this.places = new Map();
    /** @type {Block[]} */
    this.blocks = [];
    /** @type {Map<Block, Placed>} */
    this.at = new Map();
    /** @type {Frame} The part of the map of which everything is in the page. */
    this.reach = EVERYWHERE;
    this.width = 0;
    this.height = 0;
  }

  /** Draw what is open. @param {Model} model @param {Frame} sight what is in sight of the map */
  draw(model, sight) {
    const { cards, blocks } = model.visible();
    this.shown = cards;
    this.blocks = blocks;
    this.#number();
    for (const card of cards) card.height ||= this.heights.of(card);
    this.reach = this.#around(sight);
    this.#place();
    this.#settle();
  }

  /** Have in the page what is in sight. Returns whether places have changed. @param {Frame} sight */
  show(sight) {
    const { left, top, right, bottom } = this.reach;
    const within = sight.left >= left && sight.top >= top && sight.right <= right && sight.bottom <= bottom;
    if (within && this.kept().every((card) => !card || this.present.has(card) || !this.places.has(card))) return false;
    this.reach = this.#around(sight);
    return this.#settle();
  }

  /** Have the whole map in the page, as a picture of it needs. */
  showAll() {
    this.reach = EVERYWHERE;
    this.#settle();
  }

  /** @param {Frame} sight @returns {Frame} */
  #around({ left, top, right, bottom }) {
    if (this.shown.length <= ALL) return EVERYWHERE;
    const [wide, high] = [(right - left) * AROUND, (bottom - top) * AROUND];
    return { left: left - wide, top: top - high, right: right + wide, bottom: bottom + high };
  }

  /** Put into the page what belongs there, and where a card is not as high as was thought, move all that follows. */
  #settle() {
    let moved = false;
    this.#fill();
    while (this.#measure()) {
      moved = true;
      this.#place();
      this.#fill();
    }
    this.#frame();
    this.lines.replaceChildren(
      ...lines(this.at, this.reach).map((line) => makeSvg("path", { d: line.path, class: `${line.kind}${line.holds ? " holds" : ""}` })),
    );
    return moved;
  }

  /** Find of each card how many stand beside it under the same one, and which of them it is. */
  #number() {
    /** @type {Map<Card | null, Card[]>} */
    const siblings = new Map();
    for (const card of this.shown) {
      const above = card.block.above;
      const list = siblings.get(above);
      if (list) list.push(card);
      else siblings.set(above, [card]);
    }
    for (const list of siblings.values()) list.forEach((card, n) => Object.assign(card, { position: n + 1, siblings: list.length }));
  }

  #place() {
    this.at = place(this.blocks);
    this.places = new Map();
    this.width = 0;
    this.height = 0;
    for (const one of this.at.values()) {
      one.block.cards.forEach((card, n) => this.places.set(card, { x: one.x, y: one.y + one.tops[n] }));
      this.width = Math.max(this.width, one.x + WIDTH + FRAME);
      this.height = Math.max(this.height, one.y + one.height);
    }
  }

  #fill() {
    const kept = new Set(this.kept());
    const before = this.present;
    this.present = new Set();
    const elements = [];
    for (const card of this.shown) {
      const { x, y } = /** @type {{x: number, y: number}} */ (this.places.get(card));
      if (!kept.has(card) && !touches(this.reach, x, y, WIDTH, card.height)) continue;
      const box = (card.element ??= this.#element(card));
      const where = `${x}px ${y}px`;
      if (box.style.translate !== where) box.style.translate = where;
      updateState(card);
      if (!before.has(card)) this.dress(card);
      this.present.add(card);
      elements.push(box);
    }
    renew(this.cards, elements);
  }

  /** @param {Card} card */
  #element(card) {
    const box = element(card);
    this.owners.set(box, card);
    return box;
  }

  /** Measure the cards that have come into the page. Returns whether one is not as high as was thought. */
  #measure() {
    let wrong = false;
    for (const card of this.present) {
      if (card.measured || !card.element) continue;
      const high = card.element.offsetHeight;
      wrong ||= high !== card.height;
      card.height = high;
      card.measured = true;
    }
    return wrong;
  }

  #frame() {
    const found = [];
    for (const one of this.at.values()) {
      if (!one.block.linked || !touches(this.reach, one.x - FRAME, one.y, WIDTH + 2 * FRAME, one.height)) continue;
      const frame = (one.block.frame ??= framed(one.block));
      setFrame(frame, one);
      found.push(frame);
    }
    renew(this.frames, found);
  }

  /** Let a card of another state have the box of one that looks the same. @param {Card} old @param {Card} card */
  handOver(old, card) {
    const box = old.element;
    [card.height, card.measured] = [old.height, old.measured];
    if (!box) return;
    card.element = box;
    this.owners.set(box, card);
    tell(box, "data-card", card.key);
    if (card.node && !card.refers) tell(box, "data-id", card.node.id);
  }

  /** The card that an element belongs to. @param {Element | null} element @returns {Card | null} */
  cardOf(element) {
    const box = element?.closest("#cards .card");
    return (box && this.owners.get(box)) ?? null;
  }

  /** @param {Card} card @returns {{x: number, y: number, width: number, height: number} | null} */
  boxOf(card) {
    const at = this.places.get(card);
    return at ? { ...at, width: WIDTH, height: card.height } : null;
  }

  /** A card that is seen, if there is one. @param {Frame} sight @returns {Card | null} */
  seenIn(sight) {
    for (const card of this.present) {
      const box = this.boxOf(card);
      if (box && touches(sight, box.x, box.y, box.width, box.height)) return card;
    }
    return null;
  }
}

/** @param {Frame} frame @param {number} x @param {number} y @param {number} width @param {number} height */
function touches({ left, top, right, bottom }, x, y, width, height) {
  return x <= right && x + width >= left && y <= bottom && y + height >= top;
}

/** The frame around linked cards, with what binds them. @param {Block} block */
function framed(block) {
  const frame = make("div", { class: `frame ${block.word}` }, ...block.cards.slice(1).map(() => make("span", { class: "and" }, say("frame.and"))));
  if (block.scheme) frame.append(make("span", { class: "scheme" }, say("frame.scheme", { scheme: block.scheme })));
  return frame;
}

/** @param {HTMLElement} frame @param {Placed} one */
function setFrame(frame, one) {
  const { style } = frame;
  const where = `${one.x - FRAME}px ${one.y}px`;
  if (style.translate !== where) style.translate = where;
  if (style.height === `${one.height}px`) return;
  style.width = `${WIDTH + 2 * FRAME}px`;
  style.height = `${one.height}px`;
  one.block.cards.slice(1).forEach((_, n) => {
    /** @type {HTMLElement} */ (frame.children[n]).style.top = `${one.tops[n] + one.block.cards[n].height}px`;
  });
}
