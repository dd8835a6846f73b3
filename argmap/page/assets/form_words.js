/** The words of a statement, whose they are, and what it rests on. */
import { choice, lines } from "./field.js";
import { FormPart } from "./form_part.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./form_facts.js").Facts} Facts */

const VOICES = ["author", "reported", "conceded", "reader"];
const BASES = ["common-ground", "definition", "testimony", "assumption"];

export class WordsPart extends FormPart {
  /** @param {Editing} editing @param {number} entry */
  constructor(editing, entry) {
    super(editing, entry, "", ["text"]);
    this.text = this.add(lines({
      name: "text", label: say("edit.reword.label"), hint: say("edit.form.text_hint"), save: (value) => this.set("text", value),
      wrong: (value) => (value ? "" : say("edit.form.no_text")),
    }));
  }

  /** @param {Facts} facts */
  renew(facts) {
    super.renew(facts);
    this.text.renew(facts.written.text ?? facts.node.text);
  }
}

export class VoicePart extends FormPart {
  /** @param {Editing} editing @param {number} entry */
  constructor(editing, entry) {
    super(editing, entry, "", ["voice"]);
    this.voice = this.add(choice({
      name: "voice", label: say("edit.form.voice"), choices: VOICES.map((value) => ({ value, text: say(`edit.voices.${value}`) })),
      save: (value) => this.set("voice", value === "author" ? null : value),
    }));
  }

  /** @param {Facts} facts */
  renew(facts) {
    super.renew(facts);
    const voice = facts.written.voice ?? "author";
    this.voice.renew(voice, VOICES.includes(voice) ? say(`edit.voices.means.${voice}`) : "");
  }
}

export class BasisPart extends FormPart {
  /** @param {Editing} editing @param {number} entry */
  constructor(editing, entry) {
    super(editing, entry, "", ["basis"]);
    const choices = [{ value: "", text: say("edit.bases.none") }, ...BASES.map((value) => ({ value, text: say(`edit.bases.${value}`) }))];
    this.basis = this.add(choice({ name: "basis", label: say("edit.form.basis"), choices, save: (value) => this.set("basis", value || null) }));
  }

  /** @param {Facts} facts */
  renew(facts) {
    super.renew(facts);
    const basis = facts.written.basis ?? "";
    this.basis.renew(basis, say(`edit.bases.means.${BASES.includes(basis) ? basis : "none"}`));
  }
}
