/** A page on which a map is changed: its statements, its words, where they stand. */
import { paperShown } from "./acts.js";
import { byId } from "./elements.js";
import { Rewording } from "./rewording.js";
import { say } from "./words.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./editor.js").Editor} Editor */
/** @typedef {import("./form.js").Form} Form */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./predicting.js").Operation} Operation */

export class Editing {
  /** @param {Editor} editor */
  constructor(editor) {
    this.editor = editor;
    this.rewording = new Rewording(() => this.app, byId("world"), (text) => editor.tell(text));
    /** @type {Card | null} The statement that a passage is looked for. */
    this.seeking = null;
    this.parts = /** @type {import("./parts.js").Parts} */ (/** @type {unknown} */ (undefined));
    this.moving = /** @type {import("./moving.js").Moving} */ (/** @type {unknown} */ (undefined));
    this.margin = /** @type {import("./review_margin.js").ReviewMargin} */ (/** @type {unknown} */ (undefined));
    this.passages = /** @type {import("./passage_bar.js").PassageBar} */ (/** @type {unknown} */ (undefined));
  }

  get app() {
    return this.editor.app;
  }

  /** Write a new statement beside another. @param {Card} card @param {string} as @param {Record<string, unknown>} [fields] what it has besides its words */
  write(card, as, fields = {}) {
    const label = say(`edit.write.${as}`, { text: card.text });
    const statement = Object.keys(fields).length > 0 ? fields : "";
    const operation = { op: "add", to: { key: card.entry }, as, statement: typeof statement === "string" ? statement : { text: "", ...statement } };
    if (this.rewording.inDialog) {
      void this.#writeInDialog(card, operation, label);
      return;
    }
    card.open = true;
    const made = this.editor.begin(operation);
    if (!made) return;
    this.app.model.uncover(made);
    this.app.draw();
    this.rewording.open(made, "", label, (text, key) => this.#written(card, this.editor.finish(text), key));
  }

  /** @param {Card} card @param {Operation} operation @param {string} label */
  async #writeInDialog(card, operation, label) {
    const text = await this.rewording.ask(label, "");
    if (!text) {
      this.app.focus(card);
      return;
    }
    const statement = typeof operation.statement === "string" ? text : { ...operation.statement, text };
    const made = this.editor.nextMade();
    const parent = this.editor.cardOf(card.entry);
    if (parent) parent.open = true;
    void this.editor.apply({ ...operation, statement }, made);
    this.#written(card, this.editor.cardOf(made), "Enter");
  }

  /** Go on after a new statement. @param {Card} from @param {Card | undefined} card the new one @param {string} key what ended it */
  #written(from, card, key) {
    const at = card ?? this.editor.cardOf(from.entry);
    if (!at) return;
    if (key === "blur" && !card) return;
    this.app.choose(at, { focus: key !== "blur" });
    if (card) this.editor.tell(say("edit.told.added", { text: card.text, role: say(`roles.${card.node?.role ?? card.block.word}`) }));
    if (card) this.#goOn(card, key);
  }

  /** Give a statement other words. @param {Card} card */
  reword(card) {
    if (!card.node || card.refers) return;
    const before = this.editor.written(card.entry).text ?? card.text;
    const since = this.editor.now;
    const label = say("edit.reword.label");
    if (this.rewording.inDialog) {
      void this.rewording.ask(label, before).then((text) => this.#reworded(card.entry, before, text, true, since));
      return;
    }
    this.rewording.open(card, before, label, (text, key) => {
      this.#reworded(card.entry, before, text, key !== "blur", since);
      const at = this.editor.cardOf(card.entry);
      if (at) this.#goOn(at, key);
    });
  }

  /** Write what the key that ended a statement asks for next. @param {Card} card @param {string} key */
  #goOn(card, key) {
    if (key === "Tab") this.write(card, "premise");
    if (key === "Shift+Tab") this.write(card, "objection");
  }

  /** @param {number} entry @param {string} before @param {string} text @param {boolean} focus @param {import("./editor.js").Since} since when it was begun */
  #reworded(entry, before, text, focus, since) {
    if (text && text !== before) {
      void this.editor.apply({ op: "set", where: { key: entry }, field: "text", value: text }, undefined, undefined, since);
      this.editor.tell(say("edit.told.reworded"));
    }
    const card = this.editor.cardOf(entry);
    if (card && focus) this.app.focus(card);
  }

  /** Do an operation that moves a card, and stay with it. @param {Card} card @param {Operation} operation @param {string} how @param {Record<string, string>} [values] */
  move(card, operation, how, values = {}) {
    const { entry } = card;
    const follow = () => {
      const there = this.editor.cardOf(entry);
      if (there) this.app.choose(there, { focus: true, step: true });
    };
    void this.editor.apply(operation).then((done) => {
      if (!done) return;
      follow();
      this.editor.tell(say(`edit.told.${how}`, values));
    });
    follow();
  }

  /** Remove a card. @param {Card} card @param {boolean} keep whether what hangs on it stays @param {Card | null} next the card to go on with */
  remove(card, keep, next) {
    const entry = next?.entry ?? 0;
    void this.editor.apply({ op: "remove", statement: { key: card.entry }, keep });
    this.editor.tell(say("edit.told.removed"));
    const at = this.editor.cardOf(entry);
    if (at) this.app.choose(at, { focus: true, step: true });
  }

  /** Go to a field of a statement's form. @param {Card} card @param {string} name */
  field(card, name) {
    this.app.choose(card);
    this.parts.show("statement");
    /** @type {Form} */ (this.app.panel).focusField(name);
  }

  /** Let somebody select the passage of a statement in the paper. @param {Card} card */
  findPassage(card) {
    this.app.choose(card);
    if (!paperShown(this)) return;
    this.passages.seek(card);
    this.editor.tell(say("edit.passage.select"));
  }
}
