/** A note of the paper becomes a source of a statement: it is dragged to it, or named by a button in the note. */
import { boxAt } from "./drop_zones.js";
import { byId, make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./dragging.js").Dragging} Dragging */
/** @typedef {import("./dragging.js").Load} Load */
/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./model.js").Card} Card */

/** How long a note must be held over the name of another part of the page until that is shown, in thousandths of a second. */
const TURNS = 350;

export class NoteNaming {
  /** @param {Editing} editing @param {Dragging} dragging */
  constructor(editing, dragging) {
    this.editing = editing;
    this.dragging = dragging;
    /** @type {Element | null} What would receive the note. */
    this.target = null;
    /** @type {HTMLElement | null} The name of the part of the page that the note is over. */
    this.part = null;
    /** @type {number | undefined} */
    this.turning = undefined;
    byId("paper").addEventListener("pointerdown", (event) => {
      const button = /** @type {Element} */ (event.target).closest(".note");
      if (button instanceof HTMLElement) dragging.wait(event, () => this.#load(Number(button.dataset.note)));
    });
  }

  /** What is offered in a note: to name it as a source of the chosen statement. @param {number} number @returns {HTMLElement[]} */
  offers(number) {
    const card = this.editing.passages.target;
    if (names(card, number)) return [];
    const button = make("button", { class: "names" }, say("edit.note.name"), " ", make("q", { dir: "auto" }, card.text));
    button.addEventListener("click", () => {
      const mark = button.closest(".note-mark")?.querySelector(".note");
      if (mark instanceof HTMLElement) mark.focus();
      button.remove();
      this.#attach(card, number);
    });
    return [button];
  }

  /** @param {number} number @returns {Load} */
  #load(number) {
    const mark = this.editing.app.model.content.notes[number]?.mark ?? String(number);
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && byId("paper").contains(focused)) focused.blur(); // its text would lie over the map
    this.editing.editor.tell(say("edit.note.lifted", { mark }));
    return {
      text: say("edit.note.carried", { mark }),
      over: (x, y) => this.#over(number, x, y),
      drop: (x, y) => this.#drop(number, x, y),
      end: () => {
        this.#mark(null);
        this.#turn(null);
      },
    };
  }

  /** @param {number} number @param {number} x @param {number} y */
  #over(number, x, y) {
    const on = document.elementFromPoint(x, y);
    const button = on?.closest("button") ?? null;
    this.#turn(this.editing.parts.bar.contains(button) ? button : null);
    const card = this.#cardAt(x, y);
    this.#mark(card && !names(card, number) ? (on?.closest("#panel, #outline .row") ?? card.element) : null);
  }

  /** The statement at a point: a card, a row of the list, or the one whose form is there. @param {number} x @param {number} y @returns {Card | null} */
  #cardAt(x, y) {
    const { app } = this.editing;
    const on = document.elementFromPoint(x, y);
    const stage = byId("stage").getBoundingClientRect();
    const shown = () => app.outline.cardOf(on) ?? (boxAt([stage], x, y) === 0 ? app.board.cardOf(on) : null);
    const card = on?.closest("#panel") ? app.chosen : shown();
    return (card?.node && app.model.home.get(card.node.id)) ?? null;
  }

  /** @param {Element | null} target */
  #mark(target) {
    if (target === this.target) return;
    this.target?.classList.remove("receives");
    target?.classList.add("receives");
    this.target = target;
  }

  /** Show the part of the page whose name something is held over. @param {HTMLElement | null} button */
  #turn(button) {
    if (button === this.part) return;
    clearTimeout(this.turning);
    this.part = button;
    if (button) this.turning = window.setTimeout(() => this.editing.parts.show(/** @type {"map"} */ (button.className)), TURNS);
  }

  /** @param {number} number @param {number} x @param {number} y */
  #drop(number, x, y) {
    const card = this.#cardAt(x, y);
    if (card && !names(card, number)) this.#attach(card, number);
    else this.editing.editor.tell(say("edit.drag.back"));
  }

  /** @param {Card} card @param {number} number */
  #attach(card, number) {
    const { editor, app } = this.editing;
    const mark = app.model.content.notes[number]?.mark ?? String(number);
    void editor.apply({ op: "attach-note", statement: { key: card.entry }, note: number }).then((done) => {
      if (!done) return;
      app.paper.notes.write();
      editor.tell(say("edit.note.named", { mark, text: card.text }));
    });
    if (this.editing.parts.sees("map")) app.reveal(card);
  }
}

/** Whether a statement names a note. @param {Card} card @param {number} number */
function names(card, number) {
  return card.node?.sources?.some(({ key }) => key === `[${number}]`) ?? false;
}
