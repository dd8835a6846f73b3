/** The chosen statement as a form, and all problems with what helps against them. */
import { ACTS } from "./acts.js";
import { make } from "./elements.js";
import { allFound } from "./form_facts.js";
import { problemKinds } from "./form_problems.js";
import { counted } from "./problems.js";
import { Kept } from "./kept.js";
import { Panel } from "./panel.js";
import { Sheet } from "./sheet.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./form_facts.js").Found} Found */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */

export class Form extends Panel {
  /** @param {import("./panel.js").PanelActions} does @param {() => Editing} editing */
  constructor(does, editing) {
    super(does);
    // What is shown may stay while cards are made anew: a button of it means the card of today.
    this.does = { ...does, choose: (/** @type {Card} */ card) => does.choose(editing().editor.cardOf(card.entry) ?? card) };
    this.editing = editing;
    /** @type {Sheet | null} */
    this.sheet = null;
    /** @type {Kept | null} All problems, while they are listed. */
    this.kinds = null;
  }

  /** @param {Model} model @param {Card} card */
  show(model, card) {
    this.model = model;
    if (this.#isOf(card) && card.node) this.#renewSheet(model, card);
    else {
      this.#leave();
      if (card.node && !card.refers) this.#open(model, card);
      else this.fill(card.block.word, this.#reference(card));
    }
    this.listing = false;
  }

  /** Whether the form that is shown is of a card. @param {Card} card */
  #isOf(card) {
    return this.sheet !== null && !this.element.hidden && !card.refers && this.editing().editor.same(this.sheet.entry, card.entry);
  }

  /** @param {Model} model @param {Card} card */
  #open(model, card) {
    this.sheet = new Sheet(this, card);
    this.#renewSheet(model, card);
    this.fill(card.block.word, this.sheet.elements);
  }

  /** @param {Model} model @param {Card} card */
  #renewSheet(model, card) {
    if (!this.sheet || !card.node) return;
    if (!this.element.classList.contains(card.block.word)) this.element.className = card.block.word;
    this.sheet.renew(model, card, card.node);
  }

  /** What a reference offers: it has no words of its own. @param {Card} card */
  #reference(card) {
    const home = card.node ? this.model?.home.get(card.node.id) : undefined;
    const remove = make("button", {}, say("edit.form.remove_reference"));
    remove.addEventListener("click", () => {
      const there = this.editing().editor.cardOf(card.entry);
      if (there) ACTS.find((one) => one.name === "remove")?.act(this.editing(), there);
    });
    return [
      make("p", { class: "word" }, say("edit.form.reference")), make("p", { class: "statement", dir: "auto" }, card.text),
      home ? make("p", { class: "hint" }, say("edit.form.reference_hint")) : null, home ? this.button(home) : null, remove,
    ];
  }

  /** All problems. @param {Model} model */
  showProblems(model) {
    this.model = model;
    if (!this.kinds || !this.listing) {
      this.#leave();
      this.kinds = new Kept(make("div", { class: "kinds" }));
      this.count = make("p", { class: "word" });
      this.fill("claim", [this.count, this.kinds.element]);
    }
    this.listing = true;
    const found = allFound(model, this.editing().editor.state);
    if (this.count) this.count.textContent = counted(found.map(({ one }) => one.level));
    this.kinds.show(problemKinds(this.editing(), found, ({ card }) => card && this.button(card)));
  }

  /** Show the same of another state of the map: nothing that is written in, open or in focus changes. @param {Model} model @param {Card | null} card */
  renew(model, card) {
    if (this.element.hidden) return;
    if (this.listing) this.showProblems(model);
    else if (card) this.show(model, card);
    else this.hide();
  }

  hide() {
    this.#leave();
    super.hide();
  }

  /** Save what is written before something else is shown. */
  #leave() {
    const { sheet } = this;
    this.sheet = null;
    this.kinds = null;
    sheet?.flush();
  }

  /** Go to a field. @param {string} name */
  focusField(name) {
    const field = this.element.querySelector(`[name="${name}"]`);
    if (!(field instanceof HTMLElement)) return;
    for (let at = field.closest("details"); at; at = at.parentElement?.closest("details") ?? null) at.open = true;
    if (name === "sources") this.sheet?.sources.picker.open(true);
    else field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "center" });
  }
}
