/** Where in the paper a statement was read: its passage, to show, to find, and to write by hand. */
import { make } from "./elements.js";
import { line } from "./field.js";
import { FormPart } from "./form_part.js";
import { place } from "./phrases.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./form_facts.js").Facts} Facts */
/** @typedef {import("./model.js").Statement} Statement */
/** @typedef {{start: string, end: string}} Quote */

/** The most letters of a quoted end, as the notation has room for. */
const LONGEST = 80;

export class PassagePart extends FormPart {
  /** @param {Editing} editing @param {number} entry @param {(node: Statement) => void} readAt */
  constructor(editing, entry, readAt) {
    super(editing, entry, say("edit.form.passage"), ["at"]);
    this.where = make("p", { class: "where" });
    this.show = this.#button(say("panel.passage"), () => this.node && readAt(this.node));
    this.find = this.#button("", () => {
      const card = editing.editor.cardOf(entry);
      if (card) editing.findPassage(card);
    });
    this.find.setAttribute("name", "find");
    this.away = this.#button(say("edit.form.no_passage"), () => {
      this.find.focus();
      void this.#put("", []);
    });
    this.element.append(this.where, make("div", { class: "buttons" }, this.show, this.find, this.away));
    this.hand = make("details", {}, make("summary", {}, say("edit.form.by_hand")));
    this.element.append(this.hand);
    /** @type {Statement | null} */
    this.node = null;
    this.at = this.#line("at", say("edit.form.at"), say("edit.form.at_hint"));
    this.start = this.#line("start", say("edit.form.first_words"));
    this.end = this.#line("end", say("edit.form.last_words"), say("edit.form.quote_hint"));
  }

  /** @param {string} text @param {() => void} act */
  #button(text, act) {
    const button = make("button", {}, text);
    button.addEventListener("click", act);
    return button;
  }

  /** @param {string} name @param {string} label @param {string} [hint] */
  #line(name, label, hint) {
    const field = this.add(line({ name, label, hint, save: () => this.#byHand(), ...(name === "at" ? {} : { most: LONGEST }) }));
    this.hand.append(field.element);
    return field;
  }

  /** Save what is written by hand; of a quotation both ends are needed. */
  #byHand() {
    const [at, start, end] = [this.at.value, this.start.value, this.end.value];
    if (this.quotes.length > 1) return this.#put(at, this.quotes);
    if (!start !== !end) return Promise.resolve(say("edit.form.both_ends"));
    return this.#put(at, start ? [{ start, end }] : []);
  }

  /** @returns {Quote[]} */
  get quotes() {
    return [this.written.quote ?? []].flat();
  }

  /** @param {string} at @param {Quote[]} quote */
  #put(at, quote) {
    return this.apply({ op: "passage", statement: { key: this.entry }, at: at || null, quote });
  }

  /** @param {Facts} facts */
  renew(facts) {
    super.renew(facts);
    const { node, written } = facts;
    this.node = node;
    const at = String(written.at ?? "");
    const quotes = this.quotes;
    const said = quotes.map(({ start, end }) => say("edit.form.from_to", { start, end })).join("; ");
    const here = at && node.at === at && node.passages?.length ? `${at}: ${place(node)}` : at;
    this.where.textContent = [here, said].filter(Boolean).join(" · ") || say("edit.form.no_place");
    this.show.hidden = !node.sentences?.length;
    this.find.textContent = at ? say("edit.form.another_passage") : say("edit.form.find_passage");
    this.find.hidden = facts.model.content.paper.length === 0;
    this.away.hidden = !at && quotes.length === 0;
    const [first] = quotes;
    this.at.renew(at);
    for (const field of [this.start, this.end]) field.element.hidden = quotes.length > 1;
    this.start.renew(first?.start ?? "");
    this.end.renew(first?.end ?? "");
  }
}
