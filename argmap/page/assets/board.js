/** The map drawn: puts cards, frames and lines of the open part of a model into the page. */
import { element, updateState } from "./cards.js";
import { byId, make, makeSvg, renew, tell } from "./elements.js";
import { FRAME, WIDTH, place } from "./layout.js";
import { lines } from "./lines.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */

export class Board {
  constructor() {
    this.cards = byId("cards");
    this.frames = byId("frames");
    this.lines = byId("lines");
    /** @type {Card[]} The open cards in reading order. */
    this.shown = [];
    /** @type {Map<Card, {x: number, y: number}>} */
    this.places = new Map();
    this.width = 0;
    this.height = 0;
  }

  /** Draw what is open; what is drawn already is only moved, so that opening a branch costs as much as the branch. @param {Model} model */
  draw(model) {
    const { cards, blocks } = model.visible();
    for (const card of cards) {
      card.element ??= element(card);
      updateState(card);
    }
    const elements = cards.map((card) => /** @type {HTMLElement} */ (card.element));
    renew(this.cards, elements);
    this.shown = cards;
    this.#number(cards);
    cards.forEach((card, n) => (card.height ||= elements[n].offsetHeight));
    const at = place(blocks);
    this.#put(at);
    this.#frame(at);
    this.lines.replaceChildren(
      ...lines(at).map((line) => makeSvg("path", { d: line.path, class: `${line.kind}${line.holds ? " holds" : ""}` })),
    );
  }

  /** Say of each card how many stand beside it under the same one, and which of them it is. @param {Card[]} cards */
  #number(cards) {
    /** @type {Map<Card | null, Card[]>} */
    const siblings = new Map();
    for (const card of cards) {
      const above = card.block.above;
      const list = siblings.get(above);
      if (list) list.push(card);
      else siblings.set(above, [card]);
    }
    for (const list of siblings.values()) {
      list.forEach((card, n) => {
        if (!card.element) return;
        tell(card.element, "aria-setsize", String(list.length));
        tell(card.element, "aria-posinset", String(n + 1));
      });
    }
  }

  /** @param {ReturnType<typeof place>} at */
  #put(at) {
    const before = this.places;
    this.places = new Map();
    this.width = 0;
    this.height = 0;
    for (const one of at.values()) {
      one.block.cards.forEach((card, n) => {
        const [x, y] = [one.x, one.y + one.tops[n]];
        const was = before.get(card);
        this.places.set(card, { x, y });
        if (card.element && (was?.x !== x || was.y !== y)) card.element.style.translate = `${x}px ${y}px`;
      });
      this.width = Math.max(this.width, one.x + WIDTH + FRAME);
      this.height = Math.max(this.height, one.y + one.height);
    }
  }

  /** @param {ReturnType<typeof place>} at */
  #frame(at) {
    const found = [];
    for (const one of at.values()) {
      if (!one.block.linked) continue;
      const frame = (one.block.frame ??= framed(one));
      const where = `${one.x - FRAME}px ${one.y}px`;
      if (frame.style.translate !== where) frame.style.translate = where;
      found.push(frame);
    }
    renew(this.frames, found);
  }

  /** The card that an element belongs to. @param {Element | null} element @returns {Card | null} */
  cardOf(element) {
    const box = element?.closest("#cards .card");
    return (box && this.shown.find((card) => card.element === box)) ?? null;
  }

  /** @param {Card} card @returns {{x: number, y: number, width: number, height: number} | null} */
  boxOf(card) {
    const at = this.places.get(card);
    return at ? { ...at, width: WIDTH, height: card.height } : null;
  }
}

/** The frame around linked cards, with what binds them; its size never changes. @param {import("./layout.js").Placed} one */
function framed(one) {
  const { block } = one;
  const frame = make("div", { class: `frame ${block.word}` });
  frame.style.width = `${WIDTH + 2 * FRAME}px`;
  frame.style.height = `${one.height}px`;
  one.tops.slice(0, -1).forEach((top, n) => {
    const word = make("span", { class: "and" }, "+ and");
    word.style.top = `${top + block.cards[n].height}px`;
    frame.append(word);
  });
  if (block.scheme) frame.append(make("span", { class: "scheme" }, `scheme: ${block.scheme}`));
  return frame;
}
