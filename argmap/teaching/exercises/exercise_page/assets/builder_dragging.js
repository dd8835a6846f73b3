/** A statement is moved by a mouse, or by a finger that rests on it: the card below shows how it can be put there. */
import { Dragging } from "../../../../page/assets/dragging.js";
import { boxAt } from "../../../../page/assets/drop_zones.js";
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";
import { PageGround } from "./page_ground.js";

/** @typedef {import("./builder.js").Builder} Builder */
/** @typedef {import("./forest.js").Place} Place */
/** @typedef {{text: string, kind: string, act: () => void}} Zone */

export class BuilderDragging {
  /** @param {Builder} builder */
  constructor(builder) {
    this.builder = builder;
    this.zones = make("div", { id: "zones", "aria-hidden": "true", hidden: true });
    document.body.append(this.zones);
    /** @type {Element | null} What is below, and what can be done there. */
    this.over = null;
    /** @type {Zone[]} */
    this.offers = [];
    this.dragging = new Dragging(new PageGround(() => this.#show(null, [])));
  }

  /** @param {PointerEvent} event @param {Place} place @param {HTMLElement} card */
  wait(event, place, card) {
    this.dragging.wait(event, () => {
      card.classList.add("lifted");
      return {
        text: this.builder.textOf(place),
        over: (x, y) => this.#over(place, x, y),
        drop: (x, y) => this.offers[this.#at(x, y)]?.act(),
        end: () => {
          card.classList.remove("lifted");
          this.#show(null, []);
        },
      };
    });
  }

  /** @param {Place} place @param {number} x @param {number} y */
  #over(place, x, y) {
    let at = this.#at(x, y); // zones can be larger than their card: what is over them stays there
    if (at < 0) {
      const below = document.elementFromPoint(x, y);
      const element = below?.closest("#map .card, #bank .card, [data-drop]") ?? below?.closest("#bank") ?? null;
      if (element !== this.over) this.#show(element, element ? this.#offersAt(element, place) : []);
      at = this.#at(x, y);
    }
    [...this.zones.children].forEach((one, number) => one.classList.toggle("chosen", number === at));
  }

  /** @param {Element} element @param {Place} place @returns {Zone[]} */
  #offersAt(element, place) {
    const { builder } = this;
    if (element.id === "bank") return [{ text: say("act.out"), kind: "out", act: () => builder.takeOut(place) }];
    if (element.hasAttribute("data-drop")) return builder.canHead(place) ? [{ text: say("act.claim"), kind: "claim", act: () => builder.head(place) }] : [];
    const target = builder.cards.places.get(element);
    if (!target) return [];
    return builder.work.forest.relations(place, target).map((relation) => ({ text: say(`act.${relation}`), kind: relation, act: () => builder.put(place, relation, target) }));
  }

  /** @param {Element | null} element @param {Zone[]} offers */
  #show(element, offers) {
    [this.over, this.offers] = [element, offers];
    this.zones.hidden = !element || offers.length === 0;
    if (!element) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    const wide = Math.max(width, 230);
    const high = element.id === "bank" ? 60 : Math.max(height, 44 * Math.ceil(offers.length / 2));
    this.zones.style.cssText = `left: ${Math.min(left, window.innerWidth - wide - 4)}px; top: ${top}px; width: ${wide}px; height: ${high}px`;
    this.zones.replaceChildren(...offers.map(({ text, kind }) => make("div", { class: kind }, text)));
  }

  /** The number of the zone at a point, or -1. @param {number} x @param {number} y */
  #at(x, y) {
    return this.zones.hidden ? -1 : boxAt([...this.zones.children].map((one) => one.getBoundingClientRect()), x, y);
  }
}
