/** A field of the form: it saves by itself, keeps what somebody writes in it, and says why something was refused. */
import { make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */
/**
 * `save` returns why a value was refused, empty where it was not; `wrong` says so without asking the desk.
 * @typedef {{
 *   name: string, label: string, hint?: string, save: (value: string) => Promise<string>, wrong?: (value: string) => string,
 * }} Ways
 */

let count = 0;

export class Field {
  /** @param {Control} control @param {Ways} ways */
  constructor(control, ways) {
    this.control = control;
    this.ways = ways;
    /** The value as the map has it. */
    this.saved = "";
    /** Whether it was changed here since it was saved. */
    this.touched = false;
    this.saving = false;
    control.id = `field-${(count += 1)}`;
    control.name = ways.name;
    this.hint = make("p", { class: "hint", id: `${control.id}-hint` }, ways.hint ?? "");
    this.told = make("p", { class: "refused", id: `${control.id}-told`, role: "status" });
    this.element = make("div", { class: "field", "data-field": ways.name }, make("label", { for: control.id }, ways.label), control, this.hint, this.told);
    this.#listen();
  }

  #listen() {
    const { control } = this;
    control.addEventListener("input", () => {
      this.touched = true;
      this.#say("");
    });
    control.addEventListener("change", () => control instanceof HTMLSelectElement && void this.save());
    control.addEventListener("blur", () => void this.save());
    control.addEventListener("keydown", (event) => this.#pressed(/** @type {KeyboardEvent} */ (event)));
  }

  get held() {
    return this.touched || this.saving || document.activeElement === this.control;
  }

  /** Show what the map has, unless somebody writes here. @param {string} value @param {string} [hint] */
  renew(value, hint = this.ways.hint ?? "") {
    if (this.hint.textContent !== hint) this.hint.textContent = hint;
    this.#describe();
    const other = value !== this.saved;
    this.saved = value;
    const settled = value === this.value && !this.saving && document.activeElement !== this.control;
    if (!this.held || settled) this.put();
    else if (other && this.touched && !this.saving && value !== this.value) this.#say(say("edit.form.changed", { value: value || say("edit.form.nothing") }));
  }

  /** What is written in it. */
  get value() {
    return this.control.value.trim();
  }

  put() {
    if (this.control.value !== this.saved) this.control.value = this.saved;
    this.touched = false;
    this.#say("");
  }

  /** Save what was changed here; what is refused stays as it was written. */
  async save() {
    if (this.saving) return;
    if (!this.touched || this.value === this.saved) {
      this.put();
      return;
    }
    const { value } = this;
    const wrong = this.ways.wrong?.(value);
    if (wrong) {
      this.#say(wrong, true);
      return;
    }
    this.saving = true;
    const refused = await this.ways.save(value);
    this.saving = false;
    if (refused) this.#say(refused, true);
    else if (this.value === value) this.touched = false;
    if (!this.held) this.put();
    else if (!refused && this.touched && document.activeElement !== this.control) void this.save();
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.isComposing) return;
    if (event.key === "Escape" && this.touched) this.put();
    else if (event.key === "Enter" && (this.control instanceof HTMLInputElement || event.ctrlKey || event.metaKey)) void this.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} text @param {boolean} [refused] whether the value was refused */
  #say(text, refused = false) {
    if (this.told.textContent !== text) this.told.textContent = text;
    if (refused) this.control.setAttribute("aria-invalid", "true");
    else this.control.removeAttribute("aria-invalid");
    this.#describe();
  }

  #describe() {
    const told = [this.hint, this.told].filter((one) => one.textContent).map((one) => one.id);
    if (told.length > 0) this.control.setAttribute("aria-describedby", told.join(" "));
    else this.control.removeAttribute("aria-describedby");
  }
}

/** A line of text. @param {Ways & {placeholder?: string, most?: number}} ways */
export function line(ways) {
  return new Field(make("input", { type: "text", autocomplete: "off", dir: "auto", maxlength: ways.most ?? 300, placeholder: ways.placeholder }), ways);
}

/** Several lines that grow with what is written. @param {Ways} ways */
export function lines(ways) {
  return new Field(make("textarea", { rows: 2, dir: "auto", maxlength: 5000 }), ways);
}

/** A choice. @param {Ways & {choices: {value: string, text: string}[]}} ways */
export function choice(ways) {
  return new Field(make("select", {}, ...ways.choices.map(({ value, text }) => make("option", { value }, text))), ways);
}
