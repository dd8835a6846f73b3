/** The top of a page that changes the map: its title, whether it is saved, undo and redo, and what was changed elsewhere. */
import { ask } from "./asking.js";
import { askBoth } from "./comparing.js";
import { arrangeHead, showHead } from "./edit_head.js";
import { make, tell } from "./elements.js";
import { MapTitle } from "./map_title.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Refused} Refused */
/** @typedef {import("./desk.js").State} State */
/** @typedef {import("./editor.js").Editor} Editor */

/** States of saving that somebody must hear of. */
const GRAVE = ["away", "parted", "unsaved"];

export class TopBar {
  /** @param {State} first @param {() => Editor} editor @param {{export: () => void, review: () => void, class: () => void, leave: () => void, tour: () => void, speak: (language: string) => void}} does */
  constructor(first, editor, does) {
    this.editor = editor;
    this.saved = make("button", { id: "saved" });
    this.title = new MapTitle(editor);
    this.undo = this.#button("undo", "↶", () => void editor().step("undo"));
    this.redo = this.#button("redo", "↷", () => void editor().step("redo"));
    const leave = this.#button("leave", say("edit.bar.maps"), does.leave);
    const export_ = this.#button("export", say("edit.bar.export"), does.export);
    const review = this.#button("review", say("edit.bar.review"), does.review);
    const class_ = this.#button("class", say("edit.bar.class"), does.class);
    arrangeHead(first, { bar: [leave, this.title.field, this.saved], steps: [this.undo, this.redo], files: [review, class_, export_] }, does);
    this.reached = true;
    this.told = "";
    this.settling = false;
    this.saved.addEventListener("click", () => void this.retry());
  }

  /** @param {string} name @param {string} shown @param {() => void} act */
  #button(name, shown, act) {
    const button = make("button", { id: name, title: say(`edit.bar.says.${name}`), "aria-label": say(`edit.bar.says.${name}`) }, shown);
    button.addEventListener("click", act);
    return button;
  }

  /** Whether the desk can be reached. @param {boolean} there */
  reach(there) {
    if (this.reached === there) return;
    this.reached = there;
    this.show();
  }

  /** Show how the map is kept. */
  show() {
    const editor = this.editor();
    if (!editor) return;
    const { state } = editor;
    const word = !this.reached ? "away" : state.unread ? "parted" : !state.saved ? "unsaved" : editor.busy ? "saving" : "saved";
    const words = word === "saved" && !editor.desk.line.kept ? "unkept" : word;
    this.saved.textContent = say(`edit.saved.${words}`);
    this.saved.title = say(`edit.saved.says.${words}`, { name: state.name, folder: state.folder });
    this.saved.className = words === word ? word : `${word} ${words}`;
    for (const [button, can] of /** @type {[HTMLElement, boolean][]} */ ([[this.undo, state.undo], [this.redo, state.redo]])) {
      tell(button, "aria-disabled", String(!can && !editor.busy));
    }
    this.title.show();
    showHead(state);
    this.#notice(word);
  }

  /** Say at the top of the map, and to screen readers, what is wrong with saving. @param {string} word */
  #notice(word) {
    const editor = this.editor();
    const { state } = editor;
    const more = { away: "", parted: state.unread, unsaved: state.unsaved }[word] ?? "";
    const grave = GRAVE.includes(word);
    const lines = [...(grave ? [`${this.saved.textContent}. ${this.saved.title}`] : []), more, state.no_paper].filter(Boolean);
    editor.notices.stand(lines.join("\n"), grave);
    const told = grave ? word : "";
    if (told !== this.told) editor.tell(told ? lines.join(" ") : say("edit.saved.again"));
    this.told = told;
  }

  /** Do what cures the state of saving: show what is not sent, try to save again, or settle what was changed elsewhere. */
  async retry() {
    const editor = this.editor();
    if (!this.reached) await ask(say("edit.saved.away"), [], [this.saved.title, ...editor.unsent].join("\n\n"), say("edit.done"));
    else if (editor.state.unread) await this.settle();
    else if (!editor.state.saved) {
      const state = await editor.ask({ do: "save" });
      if (state) editor.take(state);
    }
  }

  /** Ask which of two states of the file is to count. */
  async settle() {
    const editor = this.editor();
    const { parted } = editor.state;
    if (!parted || this.settling) return;
    this.settling = true;
    const keep = parted.theirs === undefined ? await this.#again() : await askBoth(say("edit.parted.title"), editor.state.unread, [
      { value: "mine", title: say("edit.parted.here"), text: parted.mine, button: say("edit.parted.mine") },
      { value: "theirs", title: say("edit.parted.there"), text: parted.theirs, button: say("edit.parted.theirs") },
    ]);
    this.settling = false;
    if (!keep) return;
    const state = await editor.ask({ do: "resolve", keep });
    if (state) editor.take(state);
  }

  /** Ask whether a file that is not there any more is to be written again. */
  #again() {
    return ask(say("edit.parted.gone"), [{ value: "mine", text: say("edit.parted.again") }], this.saved.title, say("edit.parted.later"));
  }

  /** Something was changed elsewhere at the same time. @param {Refused} refusal @param {(() => void) | null} retry */
  async part(refusal, retry) {
    const editor = this.editor();
    if (editor.state.unread) {
      await this.settle();
      if (retry && !editor.state.unread) retry();
      return;
    }
    if (!retry) {
      editor.notices.pass(say("edit.clash.looked"));
      editor.tell(say("edit.clash.looked"));
      return;
    }
    const wrote = refusal.mine ? say("edit.clash.wrote", { text: refusal.mine }) : "";
    const chosen = await ask(say("edit.clash.title"), [
      { value: "mine", text: say("edit.clash.mine") }, { value: "theirs", text: say("edit.clash.theirs") },
    ], [wrote, say("edit.clash.look")].filter(Boolean).join("\n\n"));
    if (chosen === "mine") retry();
  }
}
