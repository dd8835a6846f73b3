/** Cards are moved by hand: by a grip, or by a finger that rests on one; the card below shows where it can be dropped. */
import { around, boxAt, layOut, movable, within, zonesAt } from "./drop_zones.js";
import { byId, make, renew } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./drop_zones.js").Box} Box */
/** @typedef {import("./drop_zones.js").Zone} Zone */
/** @typedef {import("./dragging.js").Dragging} Dragging */
/** @typedef {import("./dragging.js").Load} Load */
/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./model.js").Card} Card */

/** On a map drawn small, zones are larger than their card: they appear once it was held over so long, in thousandths of a second. */
const RESTS = 150;

export class CardDragging {
  /** @param {Editing} editing @param {Dragging} dragging */
  constructor(editing, dragging) {
    this.editing = editing;
    this.dragging = dragging;
    this.grip = make("div", { id: "grip", title: say("edit.drag.grip"), "aria-hidden": "true", hidden: true }, "⠿");
    this.zones = make("div", { id: "zones", "aria-hidden": "true", hidden: true });
    /** @type {{target: Card, zones: Zone[], boxes: Box[], whole: Box} | null} The card that something is over. */
    this.at = null;
    /** @type {Map<string, HTMLElement>} The zones as elements. */
    this.kinds = new Map();
    /** Since when something is held over which card. @type {{card: Card | null, since: number}} */
    this.over = { card: null, since: 0 };
    /** @type {Card | null} The card that the grip stands at. */
    this.held = null;
    byId("world").append(this.grip);
    document.body.append(this.zones);
    const cards = byId("cards");
    cards.addEventListener("pointerover", (event) => event.pointerType === "mouse" && this.#show(editing.app.board.cardOf(/** @type {Element} */ (event.target))));
    byId("stage").addEventListener("pointerleave", () => this.#show(null));
    this.grip.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
      event.preventDefault();
      if (this.held) this.#wait(event, this.held);
    });
    cards.addEventListener("pointerdown", (event) => {
      const card = event.pointerType === "mouse" ? null : editing.app.board.cardOf(/** @type {Element} */ (event.target));
      if (card) this.#wait(event, card);
    });
  }

  /** Stand where the card is now, after the map was drawn anew. */
  renew() {
    this.#show(this.held && (this.editing.editor.cardOf(this.held.entry) ?? null));
  }

  /** @param {Card | null} card */
  #show(card) {
    const box = card && movable(card) && !this.dragging.load ? this.editing.app.board.boxOf(card) : null;
    this.held = box ? card : null;
    this.grip.hidden = !box;
    if (box) this.grip.style.translate = `${box.x}px ${box.y}px`;
  }

  /** @param {PointerEvent} event @param {Card} card */
  #wait(event, card) {
    if (movable(card)) this.dragging.wait(event, () => this.#load(card.entry));
  }

  /** @param {number} entry @returns {Load | null} */
  #load(entry) {
    const card = this.editing.editor.cardOf(entry);
    if (!card) return null;
    this.#show(null);
    card.element?.classList.add("lifted");
    this.editing.editor.tell(say("edit.drag.lifted", { text: card.text }));
    return {
      text: card.text,
      over: (x, y) => this.#over(entry, x, y),
      drop: (x, y) => this.#drop(entry, x, y),
      end: () => {
        this.#leave();
        this.editing.editor.cardOf(entry)?.element?.classList.remove("lifted");
        this.#show(this.#cardAt(this.dragging.x, this.dragging.y));
      },
    };
  }

  /** @param {number} entry @param {number} x @param {number} y */
  #over(entry, x, y) {
    const { app, editor } = this.editing;
    const card = editor.cardOf(entry);
    const stage = byId("stage").getBoundingClientRect();
    const on = card && boxAt([stage], x, y) === 0 ? this.#cardAt(x, y) : null;
    const zones = card && on ? zonesAt(card, on) : [];
    const box = on && app.board.boxOf(on);
    if (!on || !box || zones.length === 0) {
      this.#leave();
      return;
    }
    const { x: left, y: top, width, height } = app.viewport.onStage(box);
    const own = { left: left + stage.left, top: top + stage.top, width, height };
    const whole = within(around(own), window.innerWidth, window.innerHeight);
    if (this.over.card !== on) this.over = { card: on, since: performance.now() };
    if (whole.width > own.width && performance.now() - this.over.since < RESTS) {
      this.#leave();
      return;
    }
    const boxes = layOut(zones, whole);
    this.at = { target: on, zones, boxes, whole };
    this.#paint(boxAt(boxes, x, y));
  }

  /** The card at a point; the one whose zones are shown, as far as they reach. @param {number} x @param {number} y */
  #cardAt(x, y) {
    const { board } = this.editing.app;
    const on = document.elementsFromPoint(x, y).map((one) => board.cardOf(one)).find((one) => one !== null) ?? null;
    const before = this.at && boxAt([this.at.whole], x, y) === 0 ? this.editing.editor.cardOf(this.at.target.entry) : null;
    return before ?? on;
  }

  /** @param {number} chosen */
  #paint(chosen) {
    const { target, zones, boxes, whole } = /** @type {NonNullable<CardDragging["at"]>} */ (this.at);
    const place = (/** @type {HTMLElement} */ element, /** @type {Box} */ box, /** @type {number} */ x, /** @type {number} */ y) => {
      Object.assign(element.style, { left: `${box.left - x}px`, top: `${box.top - y}px`, width: `${box.width}px`, height: `${box.height}px` });
      return element;
    };
    place(this.zones, whole, 0, 0);
    this.zones.dataset.target = target.text;
    renew(this.zones, zones.map(({ as }, n) => {
      const element = this.#zone(as);
      element.classList.toggle("chosen", n === chosen);
      return place(element, boxes[n], whole.left, whole.top);
    }));
    this.zones.hidden = false;
  }

  /** @param {string} as */
  #zone(as) {
    const there = this.kinds.get(as) ?? make("div", { class: as }, say(`edit.drag.${as}`));
    this.kinds.set(as, there);
    return there;
  }

  #leave() {
    this.at = null;
    this.zones.hidden = true;
  }

  /** @param {number} entry @param {number} x @param {number} y */
  #drop(entry, x, y) {
    const { at } = this;
    const zone = at?.zones[boxAt(at.boxes, x, y)];
    const card = this.editing.editor.cardOf(entry);
    if (at && zone && card) place(this.editing, card, at.target, zone);
    else this.editing.editor.tell(say("edit.drag.back"));
  }
}

/** Move a card to a zone of another. @param {Editing} editing @param {Card} card @param {Card} target @param {Zone} zone */
export function place(editing, card, target, { as, to }) {
  const operation = { op: "move", statement: { key: card.entry }, to: { key: to }, as };
  editing.move(card, operation, `dropped_${as}`, { text: target.text });
}
