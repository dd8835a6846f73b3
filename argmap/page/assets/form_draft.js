/** The form's head of a draft: that a program wrote it, and the button by which a person confirms it. */
import { make } from "./elements.js";
import { FormPart } from "./form_part.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./form_facts.js").Facts} Facts */

export class DraftPart extends FormPart {
  /** @param {Editing} editing @param {number} entry */
  constructor(editing, entry) {
    super(editing, entry, "", ["draft"]);
    const button = make("button", { class: "confirm" }, say("edit.cures.confirm"));
    button.addEventListener("click", () => {
      editing.editor.tell(say("edit.form.confirmed"));
      void this.set("draft", null);
    });
    this.element.append(make("p", { class: "hint" }, say("edit.form.draft")), make("div", { class: "buttons" }, button));
    this.element.hidden = true;
  }

  /** @param {Facts} facts */
  renew(facts) {
    super.renew(facts);
    this.element.hidden = !facts.node.draft;
  }
}
