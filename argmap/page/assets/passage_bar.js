/** What can be made of the words selected in the paper: a bar at them, with the claim, a reason, an objection, a passage. */
import { askText } from "./asking.js";
import { byId, make } from "./elements.js";
import { SelectedPassage } from "./selected_passage.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./paper_places.js").Place} Place */
/** @typedef {{at: string, quote: {start: string, end: string}[], text: string}} Passage as the desk tells it */
/** @typedef {"claim" | "premise" | "objection" | "passage" | "point" | "sought"} Use */

const SMALL = matchMedia("(max-width: 700px)");

export class PassageBar {
  /** @param {Editing} editing */
  constructor(editing) {
    this.editing = editing;
    this.element = make("div", { id: "passage-bar", role: "toolbar", "aria-orientation": "vertical", "aria-label": say("edit.passage.bar"), hidden: true });
    this.seeks = make("p", { id: "seeking", hidden: true });
    /** @type {[Place, Place] | null} What the bar is for: it stays so while one of its buttons is pressed. */
    this.places = null;
    this.selected = new SelectedPassage(() => editing.app.paper, {
      rests: () => this.show(), read: (text) => editing.editor.tell(text),
    });
    document.body.append(this.element);
    this.element.addEventListener("pointerdown", (event) => event.preventDefault());
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
    this.element.addEventListener("keydown", (event) => this.#inBar(event));
    byId("paper").addEventListener("keydown", (event) => this.#inPaper(event), { capture: true });
    document.addEventListener("keydown", (event) => this.#escape(event), { capture: true });
    byId("paper").addEventListener("scroll", () => this.#place(), { passive: true });
  }

  /** The statement that a new one is for: the one that is chosen, or the claim. @returns {Card} */
  get target() {
    const { chosen, model } = this.editing.app;
    const card = this.editing.seeking ?? chosen;
    return (card?.node && model.home.get(card.node.id)) ?? model.roots[0].cards[0];
  }

  /** Stand at what is selected, or go away. */
  show() {
    if (this.element.contains(document.activeElement)) return;
    this.places = this.selected.places;
    const there = this.places !== null && this.editing.parts.sees("paper");
    this.element.hidden = !there || document.querySelector("dialog[open]") !== null;
    if (this.element.hidden) return;
    this.element.replaceChildren(...this.#uses().map((use) => this.#button(use)));
    this.#place();
  }

  /** @returns {Use[]} */
  #uses() {
    const uses = /** @type {Use[]} */ (["claim", "premise", "objection", "passage"]);
    const all = this.editing.seeking ? /** @type {Use[]} */ (["passage", ...uses.slice(0, 3)]) : uses;
    if (this.editing.margin.sought) return ["sought", "point"];
    return this.editing.margin.there ? (this.editing.seeking ? [...all, "point"] : ["point", ...all]) : all;
  }

  /** @param {Use} use */
  #button(use) {
    const { text } = this.target;
    const button = make("button", { class: use }, make("b", {}, say(`edit.passage.${use}`)), use === "claim" || use === "point" ? "" : use === "sought" ? make("span", { dir: "auto" }, this.editing.margin.sought?.comment ?? "") : make("span", { dir: "auto" }, text));
    button.addEventListener("click", () => void this.use(use));
    return button;
  }

  #place() {
    const box = this.selected.box;
    if (this.element.hidden || !box) return;
    const { offsetWidth, offsetHeight } = this.element;
    const below = box.bottom + 10 + offsetHeight < window.innerHeight;
    const top = below ? box.bottom + 10 : Math.max(8, box.top - offsetHeight - 10);
    const left = Math.min(Math.max(8, box.left), window.innerWidth - offsetWidth - 8);
    if (SMALL.matches) this.#lift(box.bottom - this.element.getBoundingClientRect().top);
    else Object.assign(this.element.style, { left: `${left}px`, top: `${top}px` });
  }

  /** Scroll what is selected up, where the bar at the bottom would cover it. @param {number} covered */
  #lift(covered) {
    const paper = byId("paper");
    paper.style.paddingBottom = `${this.element.offsetHeight + 24}px`;
    if (covered > -8) paper.scrollTop += covered + 16;
  }

  /** Make something of what is selected. @param {Use} use */
  async use(use) {
    const { places, target } = this;
    if (!places) return;
    this.hide();
    const passage = /** @type {Promise<Passage | undefined>} */ (this.editing.editor.ask({ do: "passage", from: places[0], to: places[1] }));
    const done = use === "passage" ? this.#setPassage(target, await passage) : use === "point" || use === "sought" ? await this.#point(use, await passage) : await this.#write(use, target, passage);
    if (done) {
      this.selected.clear();
      this.hide(); // it may have come back before anything was asked
      this.seek(null);
    } else this.selected.select(...places);
    if (this.editing.parts.sees("paper")) byId("paper").focus({ preventScroll: true });
  }

  /** @param {Card} card @param {Passage | undefined} passage */
  #setPassage(card, passage) {
    if (!passage) return false;
    void this.editing.editor.apply({ op: "passage", statement: { key: card.entry }, at: passage.at, quote: passage.quote });
    this.editing.editor.tell(say("edit.passage.set", { text: card.text, at: passage.at }));
    return true;
  }

  /** Write a point of the review on the passage, or put one there. @param {"point" | "sought"} use @param {Passage | undefined} passage */
  async #point(use, passage) {
    if (passage && use === "sought") return this.editing.margin.put(passage);
    return passage ? this.editing.margin.write({ at: passage.at, quote: passage.quote }, passage.text) : false;
  }

  /**
   * Ask for the words of a statement, which are never the paper's own. In a long paper the passage is found while they are written.
   * @param {"claim" | "premise" | "objection"} use @param {Card} target @param {Promise<Passage | undefined>} found
   */
  async #write(use, target, found) {
    const claim = this.editing.app.model.roots[0].cards[0];
    const { editor } = this.editing;
    const question = say(`edit.passage.write.${use}`, { text: target.text });
    const text = await askText(question, use === "claim" ? (editor.written(claim.entry).text ?? claim.text) : "", say("edit.done"), String(getSelection()), found.then((one) => one?.text ?? ""));
    if (!text) return false;
    const passage = await found;
    if (!passage) {
      editor.notices.pass(say("edit.clash.wrote", { text }), true);
      return false;
    }
    const { at, quote } = passage;
    const made = editor.nextMade();
    if (use === "claim") {
      const place = { op: "passage", statement: { key: claim.entry }, at, quote };
      void editor.apply({ op: "together", operations: [{ op: "set", where: { key: claim.entry }, field: "text", value: text }, place] });
    } else {
      const statement = { text, at, ...(quote.length > 0 ? { quote: quote.length === 1 ? quote[0] : quote } : {}) };
      void editor.apply({ op: "add", to: { key: target.entry }, as: use, statement }, made);
    }
    const card = editor.cardOf(use === "claim" ? claim.entry : made);
    if (card) this.#seen(card);
    editor.tell(say(`edit.passage.added.${use}`, { text }));
    return true;
  }

  /** Show where a statement stands; what was chosen stays so, for the next passage. @param {Card} card */
  #seen(card) {
    const { app } = this.editing;
    app.model.uncover(card);
    app.draw();
    app.reveal(card);
    card.element?.classList.add("arrived");
  }

  hide() {
    this.element.hidden = true;
    byId("paper").style.paddingBottom = "";
  }

  /** Let somebody select the passage of a statement, or end that. @param {Card | null} card */
  seek(card) {
    this.editing.seeking = card;
    this.seeks.hidden = card === null;
    if (!card) return;
    const end = make("button", {}, say("edit.cancel"));
    end.addEventListener("click", () => this.seek(null));
    this.seeks.replaceChildren(make("span", {}, say("edit.passage.select"), " ", make("q", { dir: "auto" }, card.text)), end);
    this.show();
  }

  /** The map is another: the statement that a passage is looked for may have changed. */
  renew() {
    const { seeking, editor } = this.editing;
    if (seeking) this.editing.seeking = editor.cardOf(seeking.entry) ?? null;
    this.seeks.hidden = this.editing.seeking === null;
    if (!this.editing.parts.sees("paper")) this.hide();
    if (!this.element.hidden) this.selected.keep();
  }

  /** @param {KeyboardEvent} event */
  #inPaper(event) {
    const { selected } = this;
    const steps = event.key.startsWith("Arrow");
    if (!selected.walk && (event.key === "s" || (steps && (this.editing.seeking || event.shiftKey)))) {
      if (event.ctrlKey || event.metaKey || event.altKey || this.editing.app.paper.sentences.length === 0) return;
      byId("paper").focus({ preventScroll: true });
      selected.begin(this.#nearest());
    } else if (event.key === "Enter" && this.selected.places) this.#enter();
    else if (!selected.press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #enter() {
    this.show();
    /** @type {HTMLElement | null} */ (this.element.firstElementChild)?.focus({ preventScroll: true });
  }

  /** The sentence to begin with: that of the chosen statement, or the first in sight. */
  #nearest() {
    const { sentences, stretches, element } = this.editing.app.paper;
    const [own] = this.editing.app.chosen?.node?.sentences ?? [];
    if (own !== undefined && sentences[own]) return own;
    const { top } = element.getBoundingClientRect();
    return stretches.find((one) => one.element.getBoundingClientRect().bottom > top)?.number ?? 0;
  }

  /** @param {KeyboardEvent} event */
  #inBar(event) {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const items = /** @type {HTMLElement[]} */ ([...this.element.children]);
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    items[(at + by + items.length) % items.length].focus({ preventScroll: true });
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    if (!this.element.hidden || this.selected.walk) {
      if (this.element.contains(document.activeElement)) byId("paper").focus({ preventScroll: true });
      this.hide();
      this.selected.clear();
    } else if (this.editing.seeking) this.seek(null);
    else if (this.editing.margin.sought) this.editing.margin.seek(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
