/** The notes and works that back a statement, and how much of it each backs. */
import { make, renew } from "./elements.js";
import { FormPart } from "./form_part.js";
import { NamedSource } from "./named_source.js";
import { say } from "./words.js";
import { SourcePicker } from "./source_picker.js";

/** @typedef {import("./desk.js").Available} Available */
/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./form_facts.js").Facts} Facts */
/** What is written of a source: its number or id, which part it backs, and for a work the rest of its citation. @typedef {{key: number | string, backs: string, cited: Record<string, any> | null}} Named */

export class SourcesPart extends FormPart {
  /** @param {Editing} editing @param {number} entry */
  constructor(editing, entry) {
    super(editing, entry, say("panel.sources"), ["sources"]);
    this.element.dataset.field = "sources";
    this.list = make("ul", { class: "named" });
    /** @type {Map<string, NamedSource>} */
    this.shown = new Map();
    this.button = make("button", { name: "sources", "aria-expanded": "false" }, say("edit.form.name_source"));
    this.button.addEventListener("click", () => this.picker.open(!this.picker.isOpen));
    this.picker = new SourcePicker(this.button, (one) => void this.#attach(one), (text) => void this.#add(text));
    this.element.append(this.list, this.button, this.picker.element);
  }

  /** The works as they are written, those that stand for themselves too. @returns {(string | Record<string, any>)[]} */
  get cites() {
    return [this.written.cites ?? []].flat();
  }

  /** @returns {Named[]} */
  get named() {
    const notes = [this.written.footnotes ?? []].flat().map((one) => ({ key: Number(one.note ?? one), backs: String(one.backs ?? ""), cited: null }));
    const works = this.cites.map((one) => {
      const cited = typeof one === "string" ? { work: one } : one;
      return { key: String(cited.work), backs: String(cited.backs ?? ""), cited };
    });
    return [...notes, ...works];
  }

  /** @param {Facts} facts */
  renew(facts) {
    super.renew(facts);
    const { available } = facts.state;
    const named = this.named;
    /** @type {Map<string, NamedSource>} */
    const next = new Map();
    for (const one of named) {
      const name = `${typeof one.key} ${one.key}`;
      const source = next.get(name) ?? this.shown.get(name) ?? new NamedSource(one.key, this);
      source.renew(one, available.find(({ key }) => key === one.key));
      next.set(name, source);
    }
    this.shown = next;
    this.fields = [...next.values()].flatMap((one) => one.fields);
    renew(this.list, [...next.values()].map(({ element }) => element));
    this.list.hidden = next.size === 0;
    this.picker.renew(available.filter(({ key }) => !named.some((one) => one.key === key)), available.length > 0);
  }

  /** @param {Available} one */
  async #attach(one) {
    const refused = typeof one.key === "number" ? await this.back(one.key, "") : await this.cite([...this.cites, one.key]);
    this.picker.refuse(refused);
  }

  /** Name a source that the map does not have yet. @param {string} text */
  async #add(text) {
    const { editor } = this.editing;
    const state = await editor.ask({ do: "name-source", statement: { key: this.entry }, text });
    if (!state) return; // what was wrong is told at the top of the page
    editor.take(state);
    editor.tell(say("edit.form.source_added", { text }));
  }

  /** Let a note back the statement, or a part of it. @param {number} note @param {string} backs */
  back(note, backs) {
    return this.apply({ op: "attach-note", statement: { key: this.entry }, note, ...(backs ? { backs } : {}) });
  }

  /** @param {(string | Record<string, any>)[]} works */
  cite(works) {
    return this.set("cites", works);
  }

  /** Change what is written of a work. @param {string} key @param {Record<string, string>} fields */
  change(key, fields) {
    return this.cite(this.cites.map((one) => {
      const cited = typeof one === "string" ? { work: one } : one;
      if (cited.work !== key) return one;
      const said = Object.fromEntries(Object.entries({ ...cited, ...fields }).filter(([, value]) => value));
      return Object.keys(said).length === 1 ? key : said;
    }));
  }

  /** Name a source no longer. @param {number | string} key */
  detach(key) {
    this.button.focus();
    if (typeof key === "number") return this.apply({ op: "detach-note", statement: { key: this.entry }, note: key });
    return this.cite(this.cites.filter((one) => (typeof one === "string" ? one : one.work) !== key));
  }
}
