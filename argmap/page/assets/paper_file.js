/** Files that are dropped while a map is open, or chosen: its paper, or something to begin another map with. */
import { ask } from "./asking.js";
import { byId, make } from "./elements.js";
import { LARGEST, given, isMap, takeDrops } from "./files_given.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./files_given.js").GivenFile} GivenFile */

export class PaperFile {
  /** @param {Editing} editing */
  constructor(editing) {
    this.editing = editing;
    this.words = make("span");
    this.button = make("button");
    this.field = make("input", { type: "file", hidden: true, tabindex: -1, "aria-hidden": "true" });
    this.element = make("div", { id: "paper-file" }, this.words, this.button, this.field);
    this.progress = make("div", { id: "reading", role: "status", hidden: true });
    document.body.append(this.progress);
    this.button.addEventListener("click", () => this.field.click());
    this.field.addEventListener("change", () => {
      const [file] = this.field.files ?? [];
      if (file) void this.take([given(file)], !this.#there);
      this.field.value = "";
    });
    takeDrops((files) => void this.take(files));
    this.renew();
  }

  get #there() {
    return this.editing.app.model.content.paper.length > 0;
  }

  renew() {
    this.element.classList.toggle("empty", !this.#there);
    this.words.textContent = this.#there ? "" : say("edit.paper.none");
    this.button.textContent = this.#there ? say("edit.paper.other") : say("edit.paper.choose");
  }

  /** Take a file, after asking what for, unless it can only be `meant` as the map's paper. @param {GivenFile[]} files @param {boolean} [meant] */
  async take([file], meant = false) {
    if (!file) return;
    if (file.size > LARGEST) {
      this.#tell(say("edit.start.too_large", { file: file.name }));
      return;
    }
    const chosen = meant && !isMap(file) ? "beside" : await this.#ask(file);
    if (chosen) await this.#read(file, chosen);
  }

  /** @param {GivenFile} file */
  #ask(file) {
    const choices = [{ value: "begin", text: say("edit.dropped.begin") }];
    if (!isMap(file)) choices.unshift({ value: "beside", text: say("edit.dropped.beside") });
    return ask(say("edit.dropped.title", { file: file.name }), choices, this.#there && !isMap(file) ? say("edit.paper.replaces") : "");
  }

  /** @param {GivenFile} file @param {string} use */
  async #read(file, use) {
    const { editor } = this.editing;
    this.#show(say("edit.start.reading", { file: file.name }));
    try {
      const data = await file.data();
      if (use === "begin") await editor.leave({ do: "begin", name: file.name, [isMap(file) ? "map" : "paper"]: data });
      else await this.#put(file.name, data);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.#tell(say("edit.paper.unread", { name: file.name }));
    } finally {
      this.#show("");
    }
  }

  /** @param {string} name @param {string} paper */
  async #put(name, paper) {
    const { editor, parts } = this.editing;
    this.#show(say("edit.paper.finding", { name }));
    const state = await editor.ask({ do: "add-paper", name, paper });
    if (!state) return; // what was wrong is told at the top of the page
    editor.take(state);
    parts.show("paper");
    byId("paper").focus({ preventScroll: true });
    editor.tell(say("edit.paper.put", { name }));
  }

  /** @param {string} text */
  #show(text) {
    this.progress.replaceChildren(make("span", {}, text), make("progress", { "aria-hidden": "true" }));
    this.progress.hidden = !text;
  }

  /** @param {string} text */
  #tell(text) {
    this.editing.editor.notices.pass(text);
    this.editing.editor.tell(text);
  }
}
