/** A point of the review is written, or reworded: how much it weighs, what it is about, and what there is to say. */
import { make, tell } from "./elements.js";
import { SIGNS, sign } from "./point_marks.js";
import { say } from "./words.js";

/** @typedef {import("./point_marks.js").Severity} Severity */
/** @typedef {import("./review_desk.js").Written} Written */
/** `title` says what is done, `words` what the point is on, `done` what the button says. @typedef {{title: string, words: string, done: string}} Asked */

/** What a point may be about, as the file calls it. */
const KINDS = ["unsupported", "misread-source", "missing-objection", "unanswered", "overclaim", "method", "clarity", "language"];
/** @type {Written} */
export const EMPTY = { severity: "minor", kind: "", comment: "", replaces: "", confidential: false, draft: false };

/** After so many thousandths of a second without an answer the page says so. */
const PATIENCE = 700;
/** How many dialogs were opened: their fields need names of their own. */
let count = 0;

export class PointDialog {
  /** @param {Asked} asked @param {Written} before @param {(written: Written) => Promise<string>} save says why it was not saved */
  constructor(asked, before, save) {
    this.before = before;
    this.save = save;
    this.warned = false;
    const id = `point-${(count += 1)}`;
    this.comment = make("textarea", { id: `${id}-comment`, rows: 5, required: true, dir: "auto", "aria-describedby": `${id}-said` }, before.comment);
    this.kind = make("select", { id: `${id}-kind` }, ...["", ...KINDS].map((kind) => make("option", { value: kind, selected: kind === before.kind }, say(`edit.review.kinds.${kind || "none"}`))));
    this.instead = make("textarea", { id: `${id}-instead`, rows: 2, dir: "auto" }, before.replaces);
    this.confidential = make("input", { type: "checkbox", checked: before.confidential });
    this.said = make("p", { id: `${id}-said`, class: "refused", role: "alert" });
    this.done = make("button", { class: "main" }, asked.done);
    const cancel = make("button", { type: "button" }, say("edit.cancel"));
    const more = make("details", { open: before.replaces !== "" }, make("summary", {}, say("edit.review.instead")), make("label", { class: "hidden", for: this.instead.id }, say("edit.review.instead")), this.instead);
    this.form = make(
      "form", {}, make("h2", { id: `${id}-title` }, asked.title), asked.words ? make("blockquote", { dir: "auto" }, asked.words) : "",
      this.#severities(id), make("label", { for: this.kind.id }, say("edit.review.kind")), this.kind,
      make("label", { for: this.comment.id }, say("edit.review.comment")), this.comment, more,
      make("label", { class: "check" }, this.confidential, make("span", {}, say("edit.review.confidential"), make("small", {}, say("edit.review.confidential_says")))),
      this.said, make("div", { class: "buttons" }, this.done, cancel),
    );
    this.dialog = make("dialog", { class: "asking point-asked", closedby: "none", "aria-labelledby": `${id}-title` }, this.form);
    this.form.noValidate = true; // what is missing is told in the words of the page
    cancel.addEventListener("click", () => this.dialog.close());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#save();
    });
    this.dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#leave(event);
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      void this.#save();
    });
    this.dialog.addEventListener("cancel", (event) => event.preventDefault()); // Esc is heard as a key
  }

  /** @param {string} id */
  #severities(id) {
    const choices = /** @type {Severity[]} */ (Object.keys(SIGNS)).map((severity) => {
      const radio = make("input", { type: "radio", name: `${id}-severity`, value: severity, checked: severity === this.before.severity });
      return make("label", { class: `choice ${severity}` }, radio, sign(severity), make("span", {}, say(`edit.review.severities.${severity}`), make("small", {}, say(`edit.review.severity_says.${severity}`))));
    });
    return make("fieldset", {}, make("legend", {}, say("edit.review.severity")), ...choices);
  }

  /** Ask, and wait until it is saved or given up. @returns {Promise<boolean>} whether it was saved */
  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.comment.focus();
    return new Promise((answered) => {
      this.dialog.addEventListener("close", () => {
        this.dialog.remove();
        answered(this.dialog.returnValue === "saved");
      });
    });
  }

  /** @returns {Written} */
  get written() {
    const chosen = /** @type {HTMLInputElement | null} */ (this.form.querySelector("input[type=radio]:checked"));
    const severity = /** @type {Severity} */ (chosen?.value ?? "minor");
    return { severity, kind: this.kind.value, comment: this.comment.value.trim(), replaces: this.instead.value.trim(), confidential: this.confidential.checked, draft: false };
  }

  /** Whether something is written that is not saved. */
  get dirty() {
    return this.dialog.open && (this.comment.value.trim() !== this.before.comment || this.instead.value.trim() !== this.before.replaces);
  }

  async #save() {
    if (this.done.getAttribute("aria-busy")) return;
    const { written } = this;
    tell(this.comment, "aria-invalid", String(!written.comment));
    if (!written.comment) {
      this.said.textContent = say("edit.review.no_comment");
      this.comment.focus();
      return;
    }
    this.done.setAttribute("aria-busy", "true");
    const late = setTimeout(() => (this.said.textContent = say("edit.review.waiting")), PATIENCE);
    const said = await this.save(written);
    clearTimeout(late);
    this.done.removeAttribute("aria-busy");
    this.said.textContent = said;
    if (!said) this.dialog.close("saved");
  }

  /** Esc throws away nothing that was written at the first time. @param {KeyboardEvent} event */
  #leave(event) {
    event.preventDefault();
    event.stopPropagation(); // the page would close it
    if (!this.dirty || this.warned) this.dialog.close();
    this.warned = true;
    this.said.textContent = say("edit.review.esc_again");
  }
}
