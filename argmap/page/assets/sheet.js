/** The form of one statement: its parts, brought up to date in place, so that nothing goes from under a typing hand. */
import { breadcrumb, copyLink } from "./breadcrumb.js";
import { capital, make } from "./elements.js";
import { DraftPart } from "./form_draft.js";
import { factsOf } from "./form_facts.js";
import { FormPart } from "./form_part.js";
import { MorePart } from "./form_more.js";
import { PassagePart } from "./form_passage.js";
import { SourcesPart } from "./form_sources.js";
import { StepPart } from "./form_step.js";
import { BasisPart, VoicePart, WordsPart } from "./form_words.js";
import { Kept } from "./kept.js";
import { ground, status } from "./phrases.js";
import { say } from "./words.js";

/** @typedef {import("./form.js").Form} Form */
/** @typedef {import("./form_facts.js").Facts} Facts */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Statement} Statement */

export class Sheet {
  /** @param {Form} form @param {Card} card */
  constructor(form, card) {
    this.form = form;
    this.entry = card.entry;
    const editing = form.editing();
    const { entry } = card;
    this.head = new Kept(make("div", { class: "sheet-head" }));
    this.support = new Kept(make("div", {}));
    this.whole = new FormPart(editing, entry, "", [""]);
    this.sources = new SourcesPart(editing, entry);
    this.parts = [
      new WordsPart(editing, entry), this.whole, new DraftPart(editing, entry), new VoicePart(editing, entry), this.sources, new BasisPart(editing, entry),
      new PassagePart(editing, entry, form.does.readAt), new StepPart(editing, entry, (one) => form.button(one)), new MorePart(editing, entry),
    ];
    const [words, whole, ...others] = this.parts.map(({ element }) => element);
    this.around = new Kept(make("div", {}));
    this.elements = [this.head.element, words, this.support.element, whole, ...others, this.around.element];
  }

  /** @param {Model} model @param {Card} card @param {Statement} node */
  renew(model, card, node) {
    this.entry = card.entry;
    const facts = factsOf(this.form.editing().editor, model, card, node);
    const path = this.#path(card);
    this.head.show([{ key: "head", sign: JSON.stringify([node.role, node.id, path]), make: () => this.#head(card, node) }]);
    const support = { key: "support", sign: JSON.stringify([status(node), ground(node)]), make: () => this.form.support(node) };
    this.support.show([support]);
    for (const part of this.parts) part.renew(facts);
    this.#around(card, node);
  }

  /** @param {Card} card */
  #path(card) {
    const above = [];
    for (let at = card.block.above; at; at = at.block.above) above.push([at.entry, at.text, at.block.word]);
    return above;
  }

  /** @param {Card} card @param {Statement} node */
  #head(card, node) {
    const [copy, copied] = copyLink(node.id);
    const path = breadcrumb(card, this.form.does.choose);
    return make("div", {}, make("p", { class: "word" }, capital(say(`roles.${node.role}`)), copy), copied, path ?? "");
  }

  /** What is said for and against it, and what rests on it. @param {Card} card @param {Statement} node */
  #around(card, node) {
    const parts = [...this.form.neighbours(card), ...this.form.weight(node)];
    const sign = parts.map((part) => part.textContent).join("\n");
    const items = parts.length > 0 ? [{ key: "around", sign, make: () => make("details", {}, make("summary", {}, say("edit.form.around")), ...parts) }] : [];
    this.around.show(items);
  }

  /** Save what is written in it. */
  flush() {
    for (const part of this.parts) for (const field of part.fields) if (field.touched) void field.save();
  }
}
