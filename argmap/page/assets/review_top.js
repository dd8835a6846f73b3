/** The paragraphs that the report of a review begins with, and who reviews: fields that save when they are left. */
import { make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./review_desk.js").Review} Review */
/** @typedef {import("./review_desk.js").ReviewDesk} ReviewDesk */
/** @typedef {"summary" | "contribution" | "to_editor" | "reviewer"} TopField */

const FIELDS = /** @type {TopField[]} */ (["summary", "contribution", "to_editor", "reviewer"]);

export class ReviewTop {
  /** @param {ReviewDesk} desk @param {(text: string) => void} told */
  constructor(desk, told) {
    this.desk = desk;
    this.told = told;
    /** What the desk has said of each field: what another wrote since is not overwritten. @type {Record<string, string>} */
    this.was = {};
    this.fields = new Map(FIELDS.map((name) => [name, this.#field(name)]));
    this.element = make("details", { class: "top" }, make("summary", {}, say("edit.review.top")), ...[...this.fields].flatMap(([name, { field, said }]) => [
      make("label", { for: field.id }, say(`edit.review.tops.${name}`)), field, said,
    ]));
  }

  /** @param {TopField} name */
  #field(name) {
    const id = `review-${name}`;
    const field = name === "reviewer" ? make("input", { id, dir: "auto", autocomplete: "off" }) : make("textarea", { id, rows: 3, dir: "auto" });
    const said = make("p", { class: "refused", role: "alert" });
    field.addEventListener("change", () => void this.#save(name));
    return { field, said };
  }

  /** @param {TopField} name */
  async #save(name) {
    const part = this.fields.get(name);
    if (!part) return;
    const value = part.field.value.trim();
    part.field.setAttribute("aria-busy", "true");
    part.said.textContent = await this.desk.send({ do: "tell", field: name, was: this.was[name] || null, value: value || null });
    part.field.removeAttribute("aria-busy");
    this.was[name] = part.said.textContent ? (this.desk.review?.[name] ?? "") : value; // who saves again has seen what another wrote
    if (!part.said.textContent) this.told(say("edit.review.told.saved"));
  }

  /** Whether something is written that is not saved. */
  get dirty() {
    return [...this.fields].some(([name, { field }]) => field.value.trim() !== (this.was[name] ?? ""));
  }

  /** Show what the desk has; what somebody is writing stays. @param {Review} review */
  show(review) {
    for (const [name, { field }] of this.fields) {
      if (field.value.trim() !== (this.was[name] ?? "") || field.value === review[name]) continue;
      field.value = this.was[name] = review[name];
    }
  }
}
