/** A source that a statement names: its text, how much it backs, and for a work where in it. */
import { make } from "./elements.js";
import { line } from "./field.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Available} Available */
/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("./form_sources.js").Named} Named */
/** @typedef {import("./form_sources.js").SourcesPart} SourcesPart */

let count = 0;

export class NamedSource {
  /** @param {number | string} key @param {SourcesPart} part */
  constructor(key, part) {
    this.key = key;
    this.part = part;
    this.mark = make("strong", {});
    this.text = make("p", { class: "source" });
    const group = `backs-${(count += 1)}`;
    this.all = make("input", { type: "radio", name: group, value: "all" });
    this.some = make("input", { type: "radio", name: group, value: "part" });
    this.backs = line({ name: "backs", label: say("edit.form.backs_part"), hint: say("edit.form.backs_hint"), save: (value) => this.#back(value) });
    this.locator = typeof key === "string" ? line({ name: "locator", label: say("edit.form.locator"), hint: say("edit.form.locator_hint"), save: (value) => part.change(key, { locator: value }) }) : null;
    /** @type {Field[]} */
    this.fields = this.locator ? [this.backs, this.locator] : [this.backs];
    this.away = make("button", { class: "away" }, say("edit.form.take_away"));
    this.away.addEventListener("click", () => void part.detach(key));
    this.all.addEventListener("change", () => {
      this.backs.element.hidden = true;
      if (this.backs.saved) void this.#back("");
    });
    this.some.addEventListener("change", () => {
      this.backs.element.hidden = false;
      this.backs.control.focus();
    });
    this.element = make(
      "li", {}, make("div", { class: "head" }, this.mark, this.away), this.text,
      make("fieldset", {}, make("legend", {}, say("edit.form.backs")), make("label", {}, this.all, say("edit.form.backs_all")), make("label", {}, this.some, say("edit.form.backs_only"))),
      this.backs.element, this.locator?.element ?? "",
    );
  }

  /** @param {string} value */
  #back(value) {
    return typeof this.key === "number" ? this.part.back(this.key, value) : this.part.change(this.key, { backs: value });
  }

  /** @param {Named} named @param {Available | undefined} source */
  renew(named, source) {
    const mark = source?.mark ?? (typeof named.key === "number" ? `[${named.key}]` : named.key);
    this.mark.textContent = mark;
    this.text.textContent = source ? source.text : say("panel.undefined_source");
    this.away.setAttribute("aria-label", say("edit.form.take_away_source", { source: mark }));
    const asked = this.some.checked && document.activeElement === this.some;
    this.backs.renew(named.backs);
    if (asked || this.backs.held) return;
    this.all.checked = named.backs === "";
    this.some.checked = named.backs !== "";
    this.backs.element.hidden = named.backs === "";
    this.locator?.renew(String(named.cited?.locator ?? ""));
  }
}
