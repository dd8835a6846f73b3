/** The line below the page: how far Python is, where the files are, and that nothing leaves this computer. */
import { say } from "./app_words.js";
import { openDialog } from "./dialog.js";
import { byId, make } from "../../page/assets/elements.js";

/** @typedef {import("./file_on_disk.js").Told} Told */
/** @typedef {{save: () => void, forget: () => void, stop: () => void}} Does */

export class Bar {
  /** @param {Does} does */
  constructor(does) {
    this.does = does;
    this.said = make("span", { id: "said", role: "status" });
    this.moving = make("progress", {});
    this.stop = make("button", { id: "stop", hidden: true });
    this.stop.addEventListener("click", () => does.stop());
    this.private = make("button", { id: "private" });
    this.private.addEventListener("click", () => this.#explain());
    this.save = make("button", { id: "save", hidden: true });
    this.save.addEventListener("click", () => does.save());
    this.kept = make("button", { id: "kept", hidden: true });
    this.kept.addEventListener("click", () => this.#keeping());
    this.about = make("button", { id: "about" });
    this.about.addEventListener("click", () => this.#parts());
    /** Why files are not kept for the next time. */
    this.not = "";
    this.map = "";
    /** What is told of what follows the map on this computer, if anything does. @type {Told | null} */
    this.told = null;
    /** Whether something was pressed that waits for Python. */
    this.queued = false;
    byId("bar").append(this.private, this.moving, this.said, this.stop, this.save, this.kept, this.about);
  }

  /** Show all words, in the language that is spoken now. */
  show() {
    this.private.textContent = say("private");
    this.stop.textContent = say("stop");
    this.about.textContent = say("about");
    if (!this.kept.hidden) this.keeps(this.not);
    this.of(this.map, this.told);
  }

  /** @param {string} text what goes on */
  wait(text) {
    this.moving.hidden = false;
    this.moving.setAttribute("aria-label", text);
    this.tell(this.queued ? `${text} ${say("soon")}` : text);
  }

  /** Say that what was pressed is done when Python is there. */
  queue() {
    if (this.queued) return;
    this.queued = true;
    if (!this.moving.hidden) this.wait(this.said.textContent ?? "");
  }

  /** Say that an order takes long, and how to end it. */
  busy() {
    this.wait(say("working"));
    this.stop.hidden = false;
  }

  /** Nothing goes on any more. */
  ready() {
    this.queued = false;
    this.moving.hidden = this.stop.hidden = true;
    this.tell("");
  }

  /** @param {string} text */
  tell(text) {
    this.said.textContent = text;
  }

  /** @param {string} reason why Python does not run */
  fail(reason) {
    this.ready();
    this.tell(say("failed", { reason }));
  }

  /** Say whether files are kept, which is not known at once. @param {string} not why files are not kept: `other`, `refuses`, or nothing */
  keeps(not) {
    this.not = not;
    this.kept.hidden = false;
    this.kept.textContent = say(not ? "keeps_not" : "keeps");
    this.kept.classList.toggle("grave", not !== "");
  }

  /** Which map is open, and what is told of what follows it on this computer. @param {string} map @param {Told | null} told */
  of(map, told) {
    this.map = map;
    this.told = told;
    this.save.hidden = !map;
    this.save.textContent = told ? say(told.key, told.values) : say("save");
    this.save.classList.toggle("grave", told?.grave === true);
  }

  #explain() {
    openDialog("private", ["private_says", "private_proof", "private_see"].map((key) => make("p", {}, say(key))));
  }

  #keeping() {
    const lines = this.not ? [say(`keeps_not_${this.not}`)] : [say("keeps_says"), say("keeps_who")];
    const forget = make("button", { class: "grave" }, say("forget"));
    const sure = make("button", { class: "grave", hidden: true }, say("forget_sure"));
    forget.addEventListener("click", () => {
      forget.hidden = true;
      sure.hidden = false;
      sure.focus();
    });
    sure.addEventListener("click", () => this.does.forget());
    openDialog(this.not ? "keeps_not" : "keeps", [...lines.map((line) => make("p", {}, line)), ...(this.not === "other" ? [] : [forget, sure])]);
  }

  #parts() {
    /** @type {{name: string, version: string, licence: string, texts: string[]}[]} */
    const parts = JSON.parse(byId("licences").textContent ?? "[]");
    const lines = parts.map(({ name, version, licence, texts }) => make(
      "details", {}, make("summary", {}, `${name} ${version}: ${licence}`), ...texts.map((text) => make("pre", { lang: "en", tabindex: 0 }, text)),
    ));
    openDialog("about", [make("p", {}, say("about_says")), ...lines]);
  }
}
