/** A part of the form: a heading, the problems told there, and its fields. */
import { make } from "./elements.js";
import { problemItems } from "./form_problems.js";
import { fieldOf } from "./form_facts.js";
import { Kept } from "./kept.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("./form_facts.js").Facts} Facts */

export class FormPart {
  /** @param {Editing} editing @param {number} entry @param {string} title @param {string[]} about the fields whose problems are told here @param {keyof HTMLElementTagNameMap} [tag] */
  constructor(editing, entry, title, about, tag = "section") {
    this.editing = editing;
    this.entry = entry;
    this.about = about;
    /** @type {Field[]} */
    this.fields = [];
    this.problems = new Kept(make("div", { class: "told-here" }));
    this.title = title ? make("h2", {}, title) : null;
    this.element = make(tag, { class: "part" }, ...(this.title ? [this.title] : []), this.problems.element);
  }

  /** @param {Field} field @returns {Field} */
  add(field) {
    this.fields.push(field);
    this.element.append(field.element);
    return field;
  }

  /** Show another state. @param {Facts} facts */
  renew(facts) {
    this.problems.show(problemItems(this.editing, facts.found.filter((one) => this.about.includes(fieldOf(one)))));
    for (const { control } of this.fields) control.classList.toggle("doubted", !this.problems.element.hidden);
  }

  /** What is written of the statement. */
  get written() {
    return this.editing.editor.written(this.entry);
  }

  /** Change the map; why it was refused, empty where it was not. @param {Record<string, any> & {op: string}} operation */
  async apply(operation) {
    let refused = "";
    await this.editing.editor.apply(operation, undefined, (message) => {
      refused = message;
    });
    return refused;
  }

  /** Give a field of the statement a value. @param {string} field @param {unknown} value */
  set(field, value) {
    return this.apply({ op: "set", where: { key: this.entry }, field, value });
  }
}
