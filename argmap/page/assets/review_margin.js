/** The margin beside the paper: the points of the review, in the order of the paper, and the checker's drafts. */
import { ask } from "./asking.js";
import { byId, make, tell } from "./elements.js";
import { Kept } from "./kept.js";
import { MarginPlaces } from "./margin_places.js";
import { pointItem } from "./margin_points.js";
import { EMPTY, PointDialog } from "./point_dialog.js";
import { ReviewDesk } from "./review_desk.js";
import { ReviewTop } from "./review_top.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./review_desk.js").Point} Point */
/** @typedef {import("./review_desk.js").Target} Target */

export class ReviewMargin {
  /** @param {Editing} editing */
  constructor(editing) {
    this.editing = editing;
    this.desk = new ReviewDesk(editing.editor);
    this.top = new ReviewTop(this.desk, (text) => editing.editor.tell(text));
    /** @type {PointDialog | null} */
    this.dialog = null;
    /** @type {Point | null} The point whose words somebody is looking for in the paper. */
    this.sought = null;
    this.other = make("p", { class: "lost", hidden: true });
    this.notice = make("div", { class: "notice", role: "status" });
    this.empty = make("p", { class: "hint" }, say("edit.review.empty"));
    this.titles = { points: make("h3", { tabindex: -1 }), drafts: make("h3", { tabindex: -1 }) };
    this.lists = { points: new Kept(make("div", { class: "points" })), drafts: new Kept(make("div", { class: "points drafts" })) };
    this.undo = this.#button("undo", "↶", () => void this.step("undo"));
    this.redo = this.#button("redo", "↷", () => void this.step("redo"));
    const whole = this.#button("whole", say("edit.review.acts.whole"), () => void this.write({}, say("edit.review.whole")));
    const report = this.#button("report", say("edit.review.acts.report"), () => byId("export").click());
    const more = this.#button("look", say("edit.review.acts.look"), () => void this.#look());
    this.file = make("p", { class: "hint" });
    this.element = make(
      "aside", { id: "margin", "aria-label": say("edit.review.title"), tabindex: -1 },
      make("div", { class: "margin-head" }, make("h2", {}, say("edit.review.title")), this.undo, this.redo, whole, report),
      this.#private(), this.other, this.notice, this.top.element, this.titles.points, this.empty, this.lists.points.element, this.titles.drafts, this.lists.drafts.element, more, this.file,
    );
    byId("panel").after(this.element);
    this.places = new MarginPlaces(editing, this.element);
  }

  /** @param {string} name @param {string} shown @param {() => void} act */
  #button(name, shown, act) {
    const said = say(`edit.review.acts.${name}`);
    const button = make("button", { class: name, title: said, ...(shown === said ? {} : { "aria-label": said }) }, shown);
    button.addEventListener("click", act);
    return button;
  }

  /** That nothing leaves this computer, and what makes sure of it. */
  #private() {
    return make("details", { class: "private" }, make("summary", {}, say("edit.review.private")), make("p", {}, this.#proof()));
  }

  #proof() {
    return this.editing.editor.desk.line.inFile ? say("edit.review.private_in_file") : say("edit.review.private_proof");
  }

  /** Where the points are. @param {string} file */
  #where(file) {
    const { inFile, kept } = this.editing.editor.desk.line;
    if (!inFile) return say("edit.review.file", { file });
    return kept ? say("edit.review.file_kept", { file }) : say("edit.review.file_unkept", { file });
  }

  /** Whether a review lies beside the map. */
  get there() {
    return this.desk.review !== null;
  }

  /** Whether something is not saved yet. */
  get busy() {
    return this.desk.pending > 0 || this.dialog?.dirty === true || this.top.dirty;
  }

  /** Begin a review, or go to the one that is there. */
  async open() {
    if (!this.there) {
      this.editing.editor.tell(say("edit.review.beginning"));
      const refused = await this.desk.send({ do: "begin" });
      if (refused) {
        this.editing.editor.notices.pass(refused);
        this.editing.editor.tell(refused);
        return;
      }
    }
    this.editing.parts.review();
    this.element.focus({ preventScroll: true });
  }

  /** Show the review as it is now. */
  renew() {
    const { review } = this.desk;
    document.body.classList.toggle("reviewing", review !== null);
    if (!review) return;
    const points = review.points.filter(({ draft }) => !draft);
    const drafts = review.points.filter(({ draft }) => draft);
    this.titles.points.textContent = say("edit.review.points", { count: points.length });
    this.titles.drafts.textContent = say("edit.review.drafts", { count: drafts.length });
    this.titles.drafts.hidden = drafts.length === 0;
    this.empty.hidden = points.length > 0;
    this.lists.points.show(points.map((one) => this.#item(one)));
    this.lists.drafts.show(drafts.map((one) => this.#item(one)));
    this.file.textContent = this.#where(review.file);
    for (const [button, can] of /** @type {[HTMLElement, boolean][]} */ ([[this.undo, review.undo], [this.redo, review.redo]])) tell(button, "aria-disabled", String(!can));
    this.top.show(review);
    this.other.textContent = review.other_text;
    this.other.hidden = review.other_text === "";
    this.#stand(review.unread);
  }

  /** @param {Point} point @returns {import("./kept.js").Item} */
  #item(point) {
    const does = {
      go: (/** @type {Point} */ one) => this.places.toPaper(one), accept: (/** @type {Point} */ one) => void this.#accept(one),
      reword: (/** @type {Point} */ one) => void this.#reword(one), remove: (/** @type {Point} */ one) => void this.#remove(one),
      settle: (/** @type {Point} */ one) => void this.#settle(one), seek: (/** @type {Point} */ one) => this.seek(one),
    };
    return { key: point.id, sign: JSON.stringify(point), make: () => pointItem(point, does) };
  }

  /** Say what is wrong with the file as long as it is. @param {string} unread */
  #stand(unread) {
    const there = this.notice.querySelector(".unread");
    if (!unread) there?.remove();
    else if (there?.firstChild?.textContent !== unread) {
      const keep = make("button", {}, say("edit.review.acts.keep"));
      keep.addEventListener("click", () => void this.#keep());
      there?.remove();
      this.notice.prepend(make("div", { class: "unread" }, make("p", {}, unread), keep));
    }
  }

  /** Let the checker look again: the map may have grown since the review began. */
  async #look() {
    const before = this.desk.review?.points.length ?? 0;
    const refused = await this.desk.send({ do: "drafts" });
    const count = (this.desk.review?.points.length ?? 0) - before;
    this.#tell(refused, say("edit.review.told.drafts", { count }), count > 0);
  }

  async #keep() {
    const chosen = await ask(say("edit.review.keep"), [{ value: "keep", text: say("edit.review.acts.keep") }], this.desk.review?.unread);
    if (chosen) this.#tell(await this.desk.send({ do: "keep" }), say("edit.review.told.kept"));
  }

  /** Say what was done, with the way back, or why it was not. @param {string} refused @param {string} done @param {boolean} [back] */
  #tell(refused, done, back = false) {
    const line = make("div", { class: refused ? "refused" : "done" }, make("span", {}, refused || done));
    if (back && !refused) {
      const undo = make("button", {}, say("edit.review.acts.undo"));
      undo.addEventListener("click", () => void this.step("undo"));
      line.append(undo);
    }
    this.notice.replaceChildren(...this.notice.querySelectorAll(".unread"), line);
    this.editing.editor.tell(refused || done);
  }

  // what is written

  /** Write a point on something. @param {Target} target @param {string} words what it is on @returns {Promise<boolean>} whether it was added */
  async write(target, words) {
    const token = crypto.randomUUID();
    const before = new Set(this.desk.review?.points.map(({ id }) => id));
    const done = await this.#ask({ title: say("edit.review.write"), words, done: say("edit.review.add") }, EMPTY, (written) => this.desk.add(target, written, token));
    if (!done) return false;
    const made = this.desk.review?.points.find(({ id }) => !before.has(id));
    this.#tell("", made?.number ? say("edit.review.told.numbered", { number: made.number }) : say("edit.review.told.added"), true);
    if (made) this.places.show(made.id);
    return true;
  }

  /** Write a point on a statement, or on the step from it to the one above. @param {Card} card */
  async onCard(card) {
    const { node } = card;
    if (!node) return;
    const { at, quote } = this.editing.editor.written(card.entry);
    const above = card.block.above;
    const about = node.name && above ? await this.#about(card.text, above.text) : "node";
    const target = about === "step" ? { step: node.name } : node.name ? { node: node.name } : { at, quote: [quote ?? []].flat() };
    if (!node.name && !at) this.editing.editor.notices.pass(say("edit.review.no_name"));
    else if (about) await this.write(target, about === "step" ? say("edit.review.step", { text: card.text }) : card.text);
    const there = this.editing.editor.cardOf(card.entry);
    if (there && this.editing.parts.sees("map")) this.editing.app.focus(there);
  }

  /** Ask whether a point is on a statement or on the step from it. @param {string} text @param {string} above */
  #about(text, above) {
    return ask(say("edit.review.about"), [{ value: "node", text: say("edit.review.about_statement", { text }) }, { value: "step", text: say("edit.review.about_step", { text: above }) }]);
  }

  /** What is offered in a note of the paper. @param {number} number @returns {HTMLElement[]} */
  offers(number) {
    if (!this.there) return [];
    const button = make("button", { class: "names" }, say("edit.passage.point"));
    button.addEventListener("click", () => void this.write({ note: number }, say("edit.review.note", { number })));
    return [button];
  }

  /** @param {Point} point */
  async #reword(point) {
    const words = point.draft ? { title: say("edit.review.reword"), done: say("edit.review.accept") } : { title: say("edit.review.change"), done: say("edit.done") };
    let seen = point;
    const done = await this.#ask({ ...words, words: point.words }, point, async (written) => {
      const refused = await this.desk.change(seen, written);
      if (refused) seen = this.desk.review?.points.find(({ id }) => id === point.id) ?? seen; // who saves again has seen it
      return refused;
    });
    if (done) this.#tell("", say("edit.review.told.changed"), true);
    this.places.focus(point.id, this.titles.points);
  }

  /** @param {import("./point_dialog.js").Asked} asked @param {import("./review_desk.js").Written} before @param {(written: import("./review_desk.js").Written) => Promise<string>} save */
  async #ask(asked, before, save) {
    this.dialog = new PointDialog(asked, before, save);
    const done = await this.dialog.open();
    this.dialog = null;
    return done;
  }

  /** Say that a point of an earlier round is resolved, or open again. @param {Point} point */
  async #settle(point) {
    const status = point.status === "resolved" || point.status === "withdrawn" ? "open" : "resolved";
    this.#tell(await this.desk.settle(point, status), say(`edit.review.told.${status}`), true);
    this.places.focus(point.id, this.titles.points);
  }

  /** Wait for the words in the paper that a point is on now. @param {Point | null} point */
  seek(point) {
    this.sought = point;
    if (!point) return;
    this.#tell("", say("edit.review.told.seek", { text: point.comment.slice(0, 80) }));
    this.editing.parts.show("paper");
    byId("paper").focus({ preventScroll: true });
  }

  /** Put the point that waits for it on a passage. @param {{at: string, quote: {start: string, end: string}[]}} passage @returns {Promise<boolean>} whether it was */
  async put(passage) {
    const point = this.sought;
    if (!point) return false;
    const refused = await this.desk.place(point, passage);
    this.#tell(refused, say("edit.review.told.placed", { at: passage.at }), true);
    if (!refused) {
      this.seek(null);
      this.places.show(point.id);
    }
    return !refused;
  }

  /** @param {Point} point */
  async #accept(point) {
    const next = this.#beside(point);
    this.#tell(await this.desk.change(point, { draft: false }), say("edit.review.told.accepted"), true);
    this.places.focus(next, this.titles.points);
  }

  /** @param {Point} point */
  async #remove(point) {
    const next = this.#beside(point);
    this.#tell(await this.desk.remove(point), say(`edit.review.told.${point.draft ? "dismissed" : "deleted"}`), true);
    this.places.focus(next, this.titles.points);
  }

  /** Take back what was done last to the review, or do it again. @param {"undo" | "redo"} way */
  async step(way) {
    const { review } = this.desk;
    if (!review?.[way]) this.editing.editor.tell(say(`edit.told.no_${way}`));
    else this.#tell(await this.desk.send({ do: way, version: review.version }), say(`edit.told.${way}`));
  }

  /** The point to go on with when one leaves its list. @param {Point} point */
  #beside({ id, draft }) {
    const alike = (this.desk.review?.points ?? []).filter((one) => one.draft === draft);
    const at = alike.findIndex((one) => one.id === id);
    return (alike[at + 1] ?? alike[at - 1])?.id ?? "";
  }
}
