/** The fields of a statement that are needed less: its short name, how probable it is, and the rules that it ignores. */
import { ACTS } from "./acts.js";
import { make, renew } from "./elements.js";
import { line } from "./field.js";
import { FormPart } from "./form_part.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./desk.js").Ignored} Ignored */
/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("./form_facts.js").Facts} Facts */

/** What an id may be, as the notation has it. */
const ID = /^[^\W\d_][\w-]*$|^\p{L}[\p{L}\p{N}_-]*$/u;

export class MorePart extends FormPart {
  /** @param {Editing} editing @param {number} entry */
  constructor(editing, entry) {
    super(editing, entry, "", ["id", "credence", "ignore"], "details");
    this.element.prepend(make("summary", {}, say("edit.form.more")));
    this.name = this.add(line({ name: "id", label: say("edit.form.id"), hint: say("edit.form.id_hint"), most: 80, save: (value) => this.#rename(value), wrong: (value) => (!value || ID.test(value) ? "" : say("edit.form.no_id")) }));
    this.credence = this.add(line({
      name: "credence", label: say("edit.form.credence"), hint: say("edit.form.credence_hint"), save: (value) => this.set("credence", value ? Number(value.replace(",", ".")) : null),
      wrong: (value) => (!value || isShare(value) ? "" : say("edit.form.no_credence")),
    }));
    this.own = [this.name, this.credence];
    this.ignored = make("ul", { class: "named ignored", "data-field": "ignore" });
    /** @type {Map<string, {element: HTMLElement, field: Field}>} */
    this.rules = new Map();
    this.remove = make("button", { class: "remove" }, say("edit.acts.says.remove"));
    this.remove.addEventListener("click", () => {
      const card = editing.editor.cardOf(entry);
      if (card) ACTS.find((one) => one.name === "remove")?.act(editing, card);
    });
    this.element.append(this.ignored, this.remove);
  }

  /** @param {string} id */
  #rename(id) {
    return id ? this.apply({ op: "rename", statement: { key: this.entry }, id }) : this.set("id", null);
  }

  /** @returns {Ignored[]} */
  get list() {
    return [this.written.ignore ?? []].flat();
  }

  /** @param {Facts} facts */
  renew(facts) {
    super.renew(facts);
    this.name.renew(String(facts.written.id ?? ""));
    this.credence.renew(String(facts.written.credence ?? ""));
    /** @type {Map<string, {element: HTMLElement, field: Field}>} */
    const next = new Map();
    for (const { rule, because } of this.list) {
      const row = this.rules.get(rule) ?? this.#row(rule);
      row.field.renew(String(because));
      next.set(rule, row);
    }
    this.rules = next;
    this.fields = [...this.own, ...[...next.values()].map(({ field }) => field)];
    renew(this.ignored, [...next.values()].map(({ element }) => element));
    this.ignored.hidden = next.size === 0;
    this.remove.hidden = facts.card.block.above === null;
    if (!this.problems.element.hidden) /** @type {HTMLDetailsElement} */ (this.element).open = true;
  }

  /** A rule that is ignored, with the reason for it. @param {string} rule */
  #row(rule) {
    const field = line({
      name: "ignore", label: say("edit.form.ignored", { rule }), save: (value) => this.set("ignore", this.list.map((one) => (one.rule === rule ? { ...one, because: value } : one))),
      wrong: (value) => (value ? "" : say("edit.form.no_reason")),
    });
    const again = make("button", { "aria-label": say("edit.form.heed_this", { rule }) }, say("edit.form.heed"));
    again.addEventListener("click", () => {
      this.element.querySelector("summary")?.focus();
      void this.set("ignore", this.list.filter((one) => one.rule !== rule));
    });
    return { field, element: make("li", {}, field.element, again) };
  }
}

/** Whether a text is a number from 0 to 1. @param {string} text */
function isShare(text) {
  const number = Number(text.replace(",", "."));
  return number >= 0 && number <= 1;
}
