/** The marks of notes in the paper's text: each shows its note, and the statements that name it. */
import { make } from "./elements.js";
import { linked } from "./panel.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Model} Model */

/** How long the note stays, in thousandths of a second, once the pointer has left it: enough to move onto it. */
const STAYS = 250;

export class NoteMarks {
  /** @param {(ids: string[]) => void} find what a click on a statement does */
  constructor(find) {
    this.find = find;
    this.count = 0;
    /** @type {Model | undefined} The map as it is now. */
    this.model = undefined;
    /** What can be done with a note, on a page that changes the map. @type {(number: number) => HTMLElement[]} */
    this.offers = () => [];
    /** Writes the note that is shown anew: the statements that name it have changed. */
    this.write = () => {};
  }

  /** The mark of a note, a button; its note appears under the pointer, in focus and by a tap. @param {number} number @param {Model} model */
  mark(number, model) {
    const { mark = String(number), text = "" } = model.content.notes[number] ?? {};
    const named = say("notes.note", { mark });
    const id = `note-text-${(this.count += 1)}`;
    const button = make("button", { class: "note", "data-note": number, "aria-label": named, "aria-expanded": "false", "aria-describedby": id }, mark);
    const said = text || model.content.sources[`[${number}]`]?.text || say("notes.missing");
    const note = make("span", { class: "note-text", role: "group", "aria-label": named, hidden: true });
    note.append(make("span", { id }, make("b", {}, `${mark} `), linked({ text: said, link: model.content.sources[`[${number}]`]?.link })));
    const whole = make("sup", { class: "note-mark" }, button, note);
    this.#listen(whole, button, note, number);
    return whole;
  }

  /** The statements that name a note now. @param {number} number */
  #statements(number) {
    const cards = [...(this.model?.home.values() ?? [])].filter(({ node }) => node?.sources?.some(({ key }) => key === `[${number}]`));
    const said = make("span", { class: "rests" }, cards.length > 0 ? say("notes.named") : say("notes.unnamed"));
    return [said, ...cards.map((card) => {
      const button = make("button", { class: card.block.word, dir: "auto" }, card.text);
      button.addEventListener("click", () => this.find([card.node?.id ?? ""]));
      return button;
    })];
  }

  /** @param {HTMLElement} whole @param {HTMLElement} button @param {HTMLElement} note @param {number} number */
  #listen(whole, button, note, number) {
    let kept = false;
    /** @type {number | undefined} */
    let leaving;
    const write = () => {
      if (note.contains(document.activeElement)) return; // a button that has the focus stays
      note.replaceChildren(/** @type {Element} */ (note.firstElementChild), ...this.offers(number), ...this.#statements(number));
    };
    const show = (/** @type {boolean} */ shown) => {
      clearTimeout(leaving);
      if (shown && note.hidden) {
        write();
        this.write = write;
      }
      note.hidden = !shown;
      note.style.top = `${button.offsetTop + button.offsetHeight + 2}px`;
      button.setAttribute("aria-expanded", String(shown));
    };
    whole.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(true));
    whole.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse" && !whole.contains(document.activeElement)) leaving = setTimeout(() => show(false), STAYS);
    });
    button.addEventListener("pointerdown", () => (kept = !note.hidden && document.activeElement === button));
    button.addEventListener("click", () => show(!kept));
    whole.addEventListener("focusin", () => show(true));
    whole.addEventListener("focusout", (event) => {
      if (!whole.contains(/** @type {Node | null} */ (event.relatedTarget))) show(false);
    });
    whole.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || note.hidden) return;
      event.stopPropagation();
      button.focus();
      show(false);
    });
  }
}
