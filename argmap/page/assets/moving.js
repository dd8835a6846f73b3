/** A card is moved by keys or by taps: it is taken, another is chosen, and a list tells as what it can stand there. */
import { ask } from "./asking.js";
import { place } from "./card_dragging.js";
import { movable, zonesAt } from "./drop_zones.js";
import { byId, make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./model.js").Card} Card */

export class Moving {
  /** @param {Editing} editing */
  constructor(editing) {
    this.editing = editing;
    this.entry = 0;
    this.said = make("p", { id: "moving", hidden: true });
    document.body.append(this.said);
    document.addEventListener("keydown", (event) => this.#pressed(event), { capture: true });
    byId("cards").addEventListener("click", (event) => this.#tapped(event), { capture: true });
  }

  /** Take a card. @param {Card} card */
  take(card) {
    if (!movable(card)) return;
    this.entry = card.entry;
    const end = make("button", {}, say("edit.cancel"));
    end.addEventListener("click", () => this.end());
    const words = say("edit.drag.taken", { text: card.text });
    this.said.replaceChildren(make("span", {}, words), end);
    this.said.hidden = false;
    const { app, editor, parts } = this.editing;
    parts.show("map");
    if (app.views.at !== "map") app.views.show("map"); // where it is to go is chosen there
    app.reveal(card);
    app.focus(card);
    editor.tell(words);
  }

  end() {
    this.entry = 0;
    this.said.hidden = true;
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (!this.entry || document.querySelector("dialog[open]")) return;
    const { app } = this.editing;
    if (event.key === "Escape") {
      this.end();
      this.editing.editor.tell(say("edit.drag.back"));
    } else if (event.key === "Enter" && app.current && byId("cards").contains(/** @type {Node} */ (event.target))) void this.#put(app.current);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** @param {MouseEvent} event */
  #tapped(event) {
    const target = /** @type {Element} */ (event.target);
    const card = this.entry && !target.closest(".fold") ? this.editing.app.board.cardOf(target) : null;
    if (!card) return;
    event.stopPropagation();
    void this.#put(card);
  }

  /** @param {Card} target */
  async #put(target) {
    const card = this.editing.editor.cardOf(this.entry);
    const zones = card ? zonesAt(card, target) : [];
    if (!card || zones.length === 0) {
      this.editing.editor.tell(say("edit.drag.impossible"));
      return;
    }
    const choices = zones.map(({ as }) => ({ value: as, text: say(`edit.drag.${as}`) }));
    const chosen = await ask(say("edit.drag.as_what", { text: target.text }), choices);
    const zone = zones.find(({ as }) => as === chosen);
    if (!zone) return;
    this.end();
    place(this.editing, card, target, zone);
  }
}
