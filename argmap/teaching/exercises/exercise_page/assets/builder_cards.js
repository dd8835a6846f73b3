/** The map that is built as nested cards, and beside it what has no place yet. */
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";
import { CONTENT } from "./exercise_data.js";
import { signOf } from "./shown_map.js";

/** @typedef {import("./builder.js").Builder} Builder */
/** @typedef {import("./forest.js").Place} Place */
/** @typedef {import("./forest.js").Relation} Relation */
/** @typedef {import("./forest.js").Step} Step */
/** @typedef {import("./shown_map.js").Kind} Kind */

export class BuilderCards {
  /** @param {Builder} builder */
  constructor(builder) {
    this.builder = builder;
    /** The places by the elements that show them, and the buttons to press. @type {Map<Element, Place>} */
    this.places = new Map();
    /** @type {Map<Place, HTMLElement>} */
    this.buttons = new Map();
  }

  /** @param {Place} place */
  focus(place) {
    const button = this.buttons.get(place);
    if (!button?.isConnected) return;
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: "nearest" });
  }

  /** @returns {HTMLElement[]} */
  parts() {
    this.places.clear();
    this.buttons.clear();
    const { forest } = this.builder.work;
    const tree = make("ul", { class: "tree", "aria-labelledby": "map-title" }, forest.claim ? this.#place(forest.claim, "claim") : this.#empty());
    const loose = make("ul", { class: "tree", "aria-labelledby": "bank-title" }, ...forest.loose.map((one) => this.#place(one, null)));
    const bank = make("section", { id: "bank" }, make("h2", { id: "bank-title" }, say("loose", { count: forest.loose.length })), forest.loose.length ? loose : make("p", { class: "hint" }, say("none-loose")));
    bank.hidden = forest.loose.length === 0 && this.builder.work.texts.size < 2; // there is nothing to put anywhere
    return [make("section", { id: "map" }, make("h2", { id: "map-title" }, say("map")), tree), bank];
  }

  /** Where the claim belongs, as long as there is none. */
  #empty() {
    const { picked } = this.builder;
    const put = picked && this.builder.canHead(picked) ? [this.#button(say("act.claim"), () => this.builder.head(picked), "claim")] : [];
    return make("li", { class: "claim" }, make("div", { class: "card empty", "data-drop": "claim" }, make("p", {}, say("claim-here")), ...put));
  }

  /** @param {Place} place @param {Kind | null} kind @returns {HTMLElement} */
  #place(place, kind) {
    const below = place.steps.map((step) => this.#step(step, step.against ? "objection" : "premise"));
    return make("li", kind ? { class: kind } : {}, this.#card(place, kind), below.length ? make("ul", {}, ...below) : "");
  }

  /** @param {Step} step @param {Kind} kind @returns {HTMLElement} */
  #step({ members, undercutters }, kind) {
    const against = undercutters.map((one) => this.#step(one, "undercutter"));
    if (members.length === 1) {
      const item = this.#place(members[0], kind);
      if (against.length) item.append(make("ul", { class: "doubts" }, ...against));
      return item;
    }
    const group = make("div", { class: "group" }, make("span", { class: "sign" }, say("together")), make("ul", { class: "members" }, ...members.map((one) => this.#place(one, kind))));
    return make("li", { class: kind }, group, against.length ? make("ul", { class: "doubts" }, ...against) : "");
  }

  /** @param {Place} place @param {Kind | null} kind */
  #card(place, kind) {
    const { builder } = this;
    const text = place.again ? say("again", { text: builder.textOf(place) }) : builder.textOf(place);
    const sign = kind ? [make("span", { class: "sign" }, signOf(kind))] : [];
    const result = builder.results.get(place);
    const told = result ? [make("p", { class: `told ${result === "right" ? "right" : "wrong"}` }, say(`place.${result}`))] : [];
    const movable = builder.movable(place);
    const statement = movable
      ? make("button", { type: "button", class: "statement", "aria-pressed": String(builder.picked === place) }, ...sign, make("span", { dir: "auto" }, text))
      : make("p", { class: "statement" }, ...sign, make("span", { dir: "auto" }, text));
    const card = make("div", { class: builder.picked === place ? "card picked" : "card", "data-id": place.id }, statement, ...told, this.#puts(place));
    this.places.set(card, place);
    this.buttons.set(place, statement);
    if (movable) {
      statement.addEventListener("click", () => builder.pick(place));
      statement.addEventListener("pointerdown", (event) => event instanceof PointerEvent && builder.dragging.wait(event, place, card));
    }
    return card;
  }

  /** What can be done where a statement was picked: with it, or with it at another. @param {Place} place */
  #puts(place) {
    const { picked } = this.builder;
    if (!picked) return "";
    const buttons = picked === place ? this.#acts(place) : this.#relations(picked, place);
    return buttons.length ? make("div", { class: "puts", role: "group" }, ...buttons) : "";
  }

  /** @param {Place} picked @param {Place} target */
  #relations(picked, target) {
    const { builder } = this;
    return builder.work.forest.relations(picked, target).map((relation) => {
      const button = this.#button(say(`act.${relation}`), () => builder.put(picked, relation, target), relation);
      button.setAttribute("aria-label", say(`act.to.${relation}`, { text: builder.textOf(target) }));
      return button;
    });
  }

  /** @param {Place} place */
  #acts(place) {
    const { builder } = this;
    const { forest, texts } = builder.work;
    const inMap = forest.standing(place).step !== null || place === forest.claim;
    const own = CONTENT.writes && builder.work.isOwn(place.id) && !place.again;
    return [
      ...(builder.canHead(place) ? [this.#button(say("act.claim"), () => builder.head(place), "claim")] : []),
      ...(inMap ? [this.#button(say(place.again ? "act.away" : "act.out"), () => builder.takeOut(place))] : []),
      ...(inMap && !place.again && place !== forest.claim ? [this.#button(say("act.again"), () => this.#again(place))] : []),
      ...(own ? [this.#button(say("act.reword"), () => this.#reword(place)), this.#button(say("act.delete"), () => this.#delete(place))] : []),
      this.#button(say("act.leave"), () => builder.pick(null)),
    ].filter(() => texts.size > 0);
  }

  /** @param {Place} place */
  #again(place) {
    const { forest } = this.builder.work;
    forest.add(place.id, true);
    this.builder.done(forest.loose[forest.loose.length - 1], say("put.again"));
  }

  /** @param {Place} place */
  #delete(place) {
    this.builder.work.forget(place.id);
    this.builder.done(null, say("put.deleted"));
  }

  /** Let a statement be written anew where it stands. @param {Place} place */
  #reword(place) {
    const { builder } = this;
    const field = make("textarea", { rows: 3, maxlength: 1000, dir: "auto", "aria-label": say("act.reword") });
    field.value = builder.textOf(place);
    const finish = () => {
      const text = field.value.trim();
      if (text) builder.work.texts.set(place.id, text);
      builder.done(place, text ? say("put.reworded") : "");
    };
    const button = this.#button(say("act.reworded"), finish, "main");
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        finish();
      }
    });
    this.buttons.get(place)?.parentElement?.replaceChildren(field, make("div", { class: "puts" }, button));
    field.focus();
  }

  /** @param {string} text @param {() => void} act @param {string} [kind] */
  #button(text, act, kind = "") {
    const button = make("button", kind ? { type: "button", class: kind } : { type: "button" }, text);
    button.addEventListener("click", act);
    return button;
  }
}
