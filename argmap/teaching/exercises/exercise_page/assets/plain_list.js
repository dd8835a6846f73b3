/** The map that is built as a plain list: of each statement, what it is and of which other. */
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";

/** @typedef {import("./builder.js").Builder} Builder */
/** @typedef {import("./forest.js").Place} Place */
/** @typedef {import("./forest.js").Relation} Relation */

const RELATIONS = /** @type {Relation[]} */ (["for", "against", "together", "doubt"]);

export class PlainList {
  /** @param {Builder} builder */
  constructor(builder) {
    this.builder = builder;
    /** What was chosen for a statement as long as it is not said of which other. @type {Map<Place, Relation>} */
    this.begun = new Map();
  }

  /** @returns {HTMLElement[]} */
  parts() {
    const { forest, texts } = this.builder.work;
    const order = [...texts.keys()];
    const places = forest.standings().map(({ place }) => place).sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id) || Number(one.again) - Number(other.again));
    const items = places.map((place, number) => this.#item(place, number + 1));
    return [make("section", { id: "list" }, make("h2", { id: "list-title" }, say("statements")), make("ol", { "aria-labelledby": "list-title" }, ...items))];
  }

  /** @param {Place} place @param {number} number */
  #item(place, number) {
    const { builder } = this;
    const text = make("p", { dir: "auto", id: `statement-${number}` }, place.again ? say("again", { text: builder.textOf(place) }) : builder.textOf(place));
    const result = builder.results.get(place);
    const told = result ? make("p", { class: `told ${result === "right" ? "right" : "wrong"}` }, say(`place.${result}`)) : "";
    if (!builder.movable(place)) return make("li", {}, text, make("p", { class: "sign" }, say("sign.claim")), told);
    const [relation, target] = this.#standing(place);
    const what = this.#relation(place, relation, number);
    const of = this.#target(place, relation, target, number);
    return make("li", { "data-id": place.id }, text, make("div", { class: "choices" }, what, of ?? ""), told);
  }

  /** What a place is at present, and of which other. @param {Place} place @returns {[string, Place | null]} */
  #standing(place) {
    const { forest } = this.builder.work;
    const { step, parent, under } = forest.standing(place);
    const begun = this.begun.get(place);
    if (begun) return [begun, null];
    if (!step) return [place === forest.claim ? "claim" : "", null];
    if (step.members[0] !== place) return ["together", step.members[0]];
    return under ? ["doubt", under.members[0]] : [step.against ? "against" : "for", parent];
  }

  /** @param {Place} place @param {string} chosen @param {number} number */
  #relation(place, chosen, number) {
    const { builder } = this;
    const field = make("select", { "aria-label": say("list.what", { text: this.builder.textOf(place) }), id: `what-${number}` }, make("option", { value: "" }, say("list.nothing")));
    if (builder.canHead(place) || chosen === "claim") field.append(make("option", { value: "claim" }, say("list.claim")));
    for (const one of RELATIONS) field.append(make("option", { value: one }, say(`list.${one}`)));
    field.value = chosen;
    field.addEventListener("change", () => {
      this.begun.delete(place);
      if (field.value === "claim") builder.head(place);
      else if (field.value === "") builder.takeOut(place);
      else this.#begin(place, /** @type {Relation} */ (field.value), number);
      document.getElementById(field.id)?.focus();
    });
    return field;
  }

  /** @param {Place} place @param {Relation} relation @param {number} number */
  #begin(place, relation, number) {
    const [, target] = this.#standing(place);
    if (target && this.builder.work.forest.relations(place, target).includes(relation)) this.builder.put(place, relation, target);
    else {
      this.begun.set(place, relation);
      this.builder.draw(this.builder.work);
      queueMicrotask(() => document.getElementById(`of-${number}`)?.focus());
    }
  }

  /** @param {Place} place @param {string} relation @param {Place | null} target @param {number} number */
  #target(place, relation, target, number) {
    const { builder } = this;
    if (relation === "" || relation === "claim") return null;
    const { forest } = builder.work;
    const others = forest.standings().map((one) => one.place).filter((one) => one === target || forest.relations(place, one).includes(/** @type {Relation} */ (relation)));
    const field = make("select", { "aria-label": say("list.of", { text: builder.textOf(place) }), id: `of-${number}` }, make("option", { value: "" }, say("choose")));
    others.forEach((one, index) => field.append(make("option", { value: index, selected: one === target }, builder.textOf(one))));
    field.addEventListener("change", () => {
      const chosen = others[Number(field.value)];
      if (field.value === "" || !chosen) return;
      this.begun.delete(place);
      builder.put(place, /** @type {Relation} */ (relation), chosen);
      document.getElementById(field.id)?.focus();
    });
    return field;
  }
}
