/** The title of the map as a field in the head of the page. */
import { make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./editor.js").Editor} Editor */

export class MapTitle {
  /** @param {() => Editor} editor */
  constructor(editor) {
    this.editor = editor;
    this.field = make("input", { id: "map-title", "aria-label": say("edit.head.title"), title: say("edit.head.title"), maxlength: 500, dir: "auto", autocomplete: "off" });
    this.field.addEventListener("change", () => this.#write());
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.field.value = this.#now;
      if (event.key === "Enter" || event.key === "Escape") this.field.blur();
      event.stopPropagation();
    });
  }

  get #now() {
    return this.editor().state.map.title ?? "";
  }

  show() {
    this.field.placeholder = this.editor().state.content.title;
    if (document.activeElement !== this.field && !this.editor().busy) this.field.value = this.#now;
  }

  #write() {
    const value = this.field.value.trim();
    if (value !== this.#now) void this.editor().apply({ op: "set", where: [], field: "title", value: value || null });
  }
}
