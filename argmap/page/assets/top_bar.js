/** The top of a page that changes the map: whether it is saved, undo and redo, files, and what was changed elsewhere. */
import { ask } from "./asking.js";
import { byId, make, tell } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Refused} Refused */
/** @typedef {import("./editor.js").Editor} Editor */

export class TopBar {
  /** @param {() => Editor} editor @param {{export: () => void, leave: () => void}} does */
  constructor(editor, does) {
    this.editor = editor;
    this.saved = make("output", { id: "saved", "aria-live": "off" });
    this.undo = this.#button("undo", "↶", () => void editor().step("undo"));
    this.redo = this.#button("redo", "↷", () => void editor().step("redo"));
    this.export = this.#button("export", say("edit.bar.export"), does.export);
    this.leave = this.#button("leave", say("edit.bar.maps"), does.leave);
    this.reached = true;
    const tools = byId("tools");
    tools.prepend(this.leave, this.saved, this.undo, this.redo);
    byId("present").after(this.export);
    this.saved.addEventListener("click", () => void this.#retry());
  }

  /** @param {string} name @param {string} shown @param {() => void} act */
  #button(name, shown, act) {
    const button = make("button", { id: name, title: say(`edit.bar.says.${name}`), "aria-label": say(`edit.bar.says.${name}`) }, shown);
    button.addEventListener("click", act);
    return button;
  }

  /** Whether the desk can be reached. @param {boolean} there */
  reach(there) {
    this.reached = there;
    this.show();
  }

  /** Show how the map is kept. */
  show() {
    const editor = this.editor();
    if (!editor) return;
    const { state } = editor;
    const word = !this.reached ? "away" : state.unread ? "parted" : editor.busy ? "saving" : state.saved ? "saved" : "unsaved";
    this.saved.textContent = say(`edit.saved.${word}`, { name: state.name });
    this.saved.title = say(`edit.saved.says.${word}`, { name: state.name, folder: state.folder ?? "" });
    this.saved.className = word;
    for (const [button, can] of /** @type {[HTMLElement, boolean][]} */ ([[this.undo, state.undo], [this.redo, state.redo]])) {
      tell(button, "aria-disabled", String(!can && !editor.busy));
    }
    const notice = [!state.saved && state.unsaved, state.unread].filter(Boolean).join("\n");
    editor.app?.notice(notice);
  }

  /** Try to save again, or settle what was changed elsewhere. */
  async #retry() {
    const editor = this.editor();
    if (editor.state.unread) await this.settle();
    else if (!editor.state.saved) {
      const state = await editor.ask({ do: "save" });
      if (state) editor.take(state);
    }
  }

  /** Ask which of two states of the file is to count. @param {Refused} [refusal] */
  async settle(refusal) {
    const editor = this.editor();
    const keep = await ask(say("edit.parted.title"), [
      { value: "mine", text: say("edit.parted.mine") }, { value: "theirs", text: say("edit.parted.theirs") },
    ], refusal?.message ?? editor.state.unread);
    if (!keep) return;
    const state = await editor.ask({ do: "resolve", keep });
    if (state) editor.take(state);
  }

  /** Something was changed elsewhere at the same time. @param {Refused} refusal @param {(() => void) | null} retry */
  async part(refusal, retry) {
    if (this.editor().state.unread || !retry) {
      if (this.editor().state.unread) await this.settle(refusal);
      return;
    }
    const chosen = await ask(say("edit.clash.title"), [
      { value: "mine", text: say("edit.clash.mine") }, { value: "theirs", text: say("edit.clash.theirs") },
    ], say("edit.clash.wrote", { text: refusal.mine }));
    if (chosen === "mine") retry();
  }
}
