/** The map that is built: a statement is picked, and put to another, to which the buttons on that say how. */
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";
import { belongsNowhere, placeResults } from "./answer_checks.js";
import { BuilderCards } from "./builder_cards.js";
import { BuilderDragging } from "./builder_dragging.js";
import { CONTENT, EXERCISE } from "./exercise_data.js";
import { PlainList } from "./plain_list.js";
import { fragments } from "./scoring.js";
import { WritingField } from "./writing_field.js";

/** @typedef {import("./answer_checks.js").PlaceResult} PlaceResult */
/** @typedef {import("./forest.js").Place} Place */
/** @typedef {import("./forest.js").Relation} Relation */
/** @typedef {import("./work.js").Work} Work */

export class Builder {
  /** @param {Work} work @param {() => void} changed @param {(text: string) => void} tell says something to whoever does not see the map */
  constructor(work, changed, tell) {
    this.work = work;
    this.changed = changed;
    this.tell = tell;
    /** @type {Place | null} What was picked to be put somewhere. */
    this.picked = null;
    /** @type {Map<Place, PlaceResult>} */
    this.results = new Map();
    this.asList = false;
    this.cards = new BuilderCards(this);
    this.list = new PlainList(this);
    this.dragging = new BuilderDragging(this);
    this.parts = make("div", { id: "parts" });
    this.element = make("div", { id: "builder" }, this.#views(), ...(CONTENT.writes ? [new WritingField(this).element] : []), this.parts);
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.picked) this.pick(null);
    });
    this.draw(work);
  }

  /** Show the map anew. @param {Work} work */
  draw(work) {
    this.work = work;
    const standings = work.forest.standings();
    if (this.picked && !standings.some(({ place }) => place === this.picked)) this.picked = null;
    this.parts.className = this.picked ? "picking" : "";
    this.parts.replaceChildren(...(this.asList ? this.list.parts() : this.cards.parts()));
  }

  /** @param {Place} place */
  textOf(place) {
    return this.work.texts.get(place.id) ?? "";
  }

  /** Pick a statement, or let go of it. @param {Place | null} place */
  pick(place) {
    const before = this.picked;
    this.picked = place === before ? null : place;
    this.draw(this.work);
    this.tell(this.picked ? say("picked", { text: this.textOf(this.picked) }) : "");
    this.focus(place ?? before);
    if (this.picked) this.#showMap();
  }

  /** Where map and statements stand one below the other, show where the picked one can be put. */
  #showMap() {
    const [map, bank] = [...this.parts.children].map((one) => one.getBoundingClientRect());
    if (bank && bank.top >= map.bottom && map.bottom < 0.3 * window.innerHeight) this.parts.scrollIntoView({ block: "start" });
  }

  /** @param {Place} place @param {Relation} relation @param {Place} target */
  put(place, relation, target) {
    this.work.forest.put(place, relation, target);
    this.done(place, say(`put.${relation}`, { text: this.textOf(target) }));
  }

  /** @param {Place} place */
  head(place) {
    this.work.forest.head(place);
    this.done(place, say("put.claim"));
  }

  /** @param {Place} place */
  takeOut(place) {
    this.work.forest.takeOut(place);
    this.done(place, say("put.out"));
  }

  /** Whether a statement can be the claim: where it is told, no other. @param {Place} place */
  canHead(place) {
    return !EXERCISE.claim && !place.again && place !== this.work.forest.claim;
  }

  /** Whether a statement can be picked: the claim that was told stays where it is. @param {Place} place */
  movable(place) {
    return place !== this.work.forest.claim || !EXERCISE.claim;
  }

  /** Something was changed: show it, and go on there. @param {Place | null} place @param {string} told */
  done(place, told) {
    this.picked = null;
    this.results = new Map();
    this.changed();
    this.draw(this.work);
    this.focus(place);
    this.tell(told);
  }

  /** @param {Place | null} place */
  focus(place) {
    if (place) this.cards.focus(place);
  }

  /** Tell of each statement in the map whether it is where it belongs. @returns {Promise<string>} what is told of all */
  async check() {
    if (!CONTENT.marksItself) return [this.missing(), say("result.open")].filter(Boolean).join(" ");
    const { forest } = this.work;
    this.results = await placeResults(forest);
    this.draw(this.work);
    const given = EXERCISE.claim ? 1 : 0;
    const right = [...this.results.values()].filter((one) => one === "right").length - given;
    const all = this.results.size - given;
    if (all > 0 && right === all && (await this.#nothingMissing())) return say("all-in-place");
    const told = all > 0 ? [right === all ? say("all-placed-right") : say("placed-right", { count: right, all })] : [];
    return [...told, this.missing()].filter(Boolean).join(" ");
  }

  /** What is not done yet, in words. */
  missing() {
    const { forest } = this.work;
    const left = fragments(forest);
    if (forest.claim === null) return say("no-claim");
    return left ? say(CONTENT.spare ? "without-place-or-nowhere" : "without-place", { count: left }) : "";
  }

  /** Whether what has no place belongs nowhere. */
  async #nothingMissing() {
    const left = await Promise.all(this.work.forest.loose.map((one) => one.steps.length === 0 && belongsNowhere(one.id)));
    return left.every(Boolean);
  }

  #views() {
    const buttons = ["cards", "list"].map((name) => {
      const button = make("button", { type: "button", "aria-pressed": String(name === "cards") }, say(`view.${name}`));
      button.addEventListener("click", () => {
        this.asList = name === "list";
        this.picked = null;
        for (const one of buttons) one.setAttribute("aria-pressed", String(one === button));
        this.draw(this.work);
      });
      return button;
    });
    return make("div", { class: "views", role: "group", "aria-label": say("view.all") }, ...buttons);
  }
}
