/** What a teacher does with a class, over the whole page: marking what was handed in, making exercises. */
import { ClassDesk } from "./class_desk.js";
import { takeFilesOn } from "./class_files.js";
import { Doubts } from "./class_doubts.js";
import { Giving } from "./class_giving.js";
import { Making } from "./class_making.js";
import { MarksTable } from "./class_marks.js";
import { make, tell } from "./elements.js";
import { saveSent } from "./exports.js";
import { reasons } from "./refusal.js";
import { ARGMAP, say } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./desk.js").Refused} Refused */

/** After so many thousandths of a second screen readers are told how far the marking is. */
const PAUSE = 2000;

export class ClassPage {
  /** @param {Desk} desk @param {boolean} open whether a map is open, of which exercises can be made */
  constructor(desk, open) {
    this.class = new ClassDesk(desk, {
      changed: () => this.#show(),
      went: (work) => this.#progress(work),
      refused: (refused) => this.refuse(refused),
      made: (file) => {
        saveSent(file);
        this.note(say("edit.exports.done", { name: file.name }));
      },
    });
    this.said = make("p", { class: "said", role: "status" });
    this.giving = new Giving(this);
    this.doubts = new Doubts(this);
    this.marks = new MarksTable(this);
    this.making = new Making(this);
    this.parts = { mark: make("div", { class: "marking" }, this.giving.element, this.doubts.element, this.marks.element), make: this.making.element };
    this.told = 0;
    this.dialog = this.#dialog(open);
  }

  /** @param {boolean} open */
  #dialog(open) {
    const close = make("button", { class: "close", "aria-label": say("edit.class.close"), title: say("edit.class.close") }, "×");
    close.addEventListener("click", () => this.dialog.close());
    this.ways = open ? Object.keys(this.parts).map((name) => this.#way(/** @type {"mark" | "make"} */ (name))) : [];
    const head = make(
      "header", {}, make("h2", { id: "classroom-title" }, say("edit.class.title")),
      ...(open ? [make("div", { class: "ways", role: "group", "aria-label": say("edit.class.parts") }, ...this.ways)] : []), close,
    );
    /** Empty until the desk has told what there is: half of it would be shown otherwise, and go again. */
    this.body = make("div", { class: "body waiting", tabindex: 0, role: "region", "aria-labelledby": "classroom-title", "aria-busy": "true" }, ...Object.values(this.parts));
    const dialog = make("dialog", { id: "classroom", "aria-labelledby": "classroom-title" }, head, this.body, this.said);
    takeFilesOn(dialog, this, "any");
    return dialog;
  }

  /** @param {"mark" | "make"} name */
  #way(name) {
    const button = make("button", { "data-way": name }, say(`edit.class.ways.${name}`));
    button.addEventListener("click", () => this.turn(name));
    return button;
  }

  /** Show one of the two parts. @param {"mark" | "make"} to */
  turn(to) {
    for (const [name, part] of Object.entries(this.parts)) part.hidden = name !== to;
    for (const way of this.ways ?? []) tell(way, "aria-pressed", String(way.dataset.way === to));
    this.note("");
  }

  /** Show it. */
  async open() {
    this.turn("mark");
    this.dialog.addEventListener("close", () => {
      this.class.open = false;
      this.dialog.remove();
    });
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.note(say("edit.class.opening"));
    if (await this.class.tell({ do: "look" })) this.note("");
  }

  #show() {
    const { state } = this.class;
    if (!state) return;
    this.giving.show(state);
    this.making.show(state);
    this.body?.classList.remove("waiting");
    this.body?.removeAttribute("aria-busy");
    this.doubts.show(state);
    this.marks.show(state);
    if (state.work) this.#progress(state.work);
    else if (this.working) this.#done(state);
  }

  /** Go to what is to be done when all are marked: the first uncertain wording, or the marks. */
  review() {
    const first = /** @type {HTMLElement | null} */ (this.doubts.list.firstElementChild);
    (first ?? this.marks.heading).focus({ preventScroll: true });
  }

  /** @param {import("./class_desk.js").Work} work */
  #progress({ what, done, of }) {
    const text = say(`edit.class.work.${what}`, { done, of });
    if (!this.working) {
      this.working = make("progress", { max: of, "aria-label": text });
      this.words = make("span", {}, text);
      const stop = make("button", {}, say("edit.exports.stop"));
      stop.addEventListener("click", () => void this.#stop());
      this.said.className = "said";
      this.said.replaceChildren(this.words, this.working, stop);
      this.told = Date.now();
    }
    this.working.max = of;
    this.working.value = done;
    if (!this.words || Date.now() - this.told < PAUSE) return;
    this.told = Date.now();
    this.words.textContent = text;
  }

  async #stop() {
    await this.class.tell({ do: "stop" });
    this.note(say("edit.exports.stopped"));
  }

  /** @param {import("./class_desk.js").ClassState} state */
  #done({ marks, waiting }) {
    this.working = undefined;
    const marked = marks?.filter((one) => !one.problem).length ?? 0;
    const lines = [say("edit.class.done.marked", { count: marked })];
    if (marks && marked < marks.length) lines.push(say("edit.class.done.failed", { count: marks.length - marked }));
    if (waiting) lines.push(say("edit.class.done.waiting", { count: waiting }));
    this.note(lines.join(" "));
  }

  /** Say something at the bottom, and to screen readers. @param {string} text */
  note(text) {
    this.working = undefined;
    this.said.className = "said";
    this.said.textContent = text;
  }

  /** Say why the desk does not do something. @param {Refused} refused @param {string} [more] what helps, in the language of the page */
  refuse(refused, more = "") {
    this.note("");
    this.said.classList.add("refused");
    this.said.append(make("span", { lang: ARGMAP }, reasons(refused).join("\n")), more ? make("span", {}, more) : "");
  }
}
