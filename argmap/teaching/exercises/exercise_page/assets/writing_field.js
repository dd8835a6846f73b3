/** Statements of one's own are written here; each then waits for its place. */
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";
import { LONGEST } from "./work.js";

export class WritingField {
  /** @param {import("./builder.js").Builder} builder */
  constructor(builder) {
    this.builder = builder;
    this.field = make("textarea", { id: "writing", rows: 2, maxlength: LONGEST, dir: "auto" });
    this.element = make("form", { class: "writing" }, make("label", { for: "writing" }, say("write.label")), this.field, make("button", { class: "main" }, say("write.add")));
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add();
    });
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#add();
    });
  }

  #add() {
    const text = this.field.value.trim().replace(/\s+/g, " ");
    this.field.focus();
    if (!text) return;
    this.field.value = "";
    this.builder.work.write(text);
    this.builder.done(null, say("put.written"));
  }
}
