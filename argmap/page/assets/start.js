/** What is shown when no map is open: from what to begin, and what was open last. */
import { ask } from "./asking.js";
import { ClassPage } from "./class_page.js";
import { Refused } from "./desk.js";
import { capital, make } from "./elements.js";
import { LARGEST, given, isMap, mapExtensions, takeDrops } from "./files_given.js";
import { languageSwitch } from "./language_switch.js";
import { sketch } from "./map_sketch.js";
import { reasons } from "./refusal.js";
import { promiseTour } from "./touring.js";
import { LANGUAGE, say } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./desk.js").State} State */
/** @typedef {import("./desk.js").Template} Template */
/** @typedef {import("./files_given.js").GivenFile} GivenFile */

const PAPERS = ".pdf,.docx,.html,.htm,.md,.markdown,.txt,.epub";
/** After so many thousandths of a second it is told that reading goes on. */
const LONG = 5000;
/** Spans of time, the longest first, in seconds. @type {[Intl.RelativeTimeFormatUnit, number][]} */
const SPANS = [["year", 31_536_000], ["month", 2_592_000], ["week", 604_800], ["day", 86_400], ["hour", 3600], ["minute", 60]];

export class Start {
  /** @param {State} state @param {Desk} desk */
  constructor(state, desk) {
    this.desk = desk;
    /** Whether something is on its way to the desk. */
    this.busy = false;
    this.said = make("div", { id: "start-said", role: "status" });
    const speak = (/** @type {string} */ language) => void this.#begin({ do: "speak", language });
    this.element = make(
      "main", { id: "start" },
      make("header", {}, make("p", { class: "brand" }, document.title), languageSwitch(state.languages, speak)),
      make("h1", {}, say("edit.start.what")),
      this.said,
      make(
        "div", { class: "ways" }, make("div", {}, this.#paper(state), this.#templates(state.templates)),
        make("div", {}, this.#recent(state), this.#example(), this.#class()),
      ),
    );
    takeDrops((files) => void this.#take(files));
    document.body.classList.add("starting");
    document.body.prepend(this.element);
  }

  /** @param {State} state */
  #paper({ folder }) {
    this.where = make("p", { class: "quiet", "data-folder": folder });
    this.place();
    const field = make("input", { type: "file", accept: [PAPERS, ...mapExtensions()].join(","), multiple: true, hidden: true });
    field.addEventListener("change", () => {
      void this.#take([...(field.files ?? [])].map(given));
      field.value = "";
    });
    const choose = make("button", { class: "main" }, say("edit.start.choose"));
    choose.addEventListener("click", () => field.click());
    return make(
      "section", { class: "paper" }, make("h2", {}, say("edit.start.paper")), make("p", {}, say("edit.start.paper_says")),
      choose, field, make("p", { class: "quiet" }, say("edit.start.drop")), this.where,
    );
  }

  /** Say where files are kept, or that they are not. */
  place() {
    if (this.where) this.where.textContent = this.desk.line.kept ? say("edit.start.folder", { folder: this.where.dataset.folder ?? "" }) : say("edit.start.unkept");
  }

  /** @param {Template[]} templates */
  #templates(templates) {
    const buttons = templates.map(({ name, title, says, shape }) => {
      const button = make("button", {}, make("span", { class: "shape" }, sketch(shape)), make("strong", {}, title), make("span", {}, capital(says)));
      button.addEventListener("click", () => void this.#begin({ do: "begin", template: name }));
      return make("li", {}, button);
    });
    return make("section", { class: "templates" }, make("h2", {}, say("edit.start.new")), make("ul", {}, ...buttons));
  }

  #example() {
    const tour = make("button", { class: "main" }, say("edit.start.tour"));
    tour.addEventListener("click", () => void this.#begin({ do: "example" }, promiseTour));
    const look = make("button", {}, say("edit.start.example_open"));
    look.addEventListener("click", () => void this.#begin({ do: "example" }));
    return make("section", { class: "example" }, make("h2", {}, say("edit.start.example")), make("p", {}, say("edit.start.example_says")), tour, look);
  }

  #class() {
    const button = make("button", {}, say("edit.start.class_open"));
    button.addEventListener("click", () => void new ClassPage(this.desk, false).open());
    return make("section", { class: "class" }, make("h2", {}, say("edit.start.class")), make("p", {}, say("edit.start.class_says")), button);
  }

  /** @param {State} state */
  #recent({ recent: maps, deletes }) {
    const lines = maps.map(({ name, title, folder, when, here }, recent) => {
      const words = [
        make("strong", { dir: "auto" }, title || name), make("span", { class: "file" }, title ? `${name} · ${folder}` : folder),
        make("span", { class: "when" }, here ? since(when) : say("edit.start.gone")),
      ];
      const button = make("button", { class: "open", disabled: !here }, ...words);
      button.addEventListener("click", () => void this.#begin({ do: "open", recent }));
      const label = say("edit.start.forget", { map: title || name });
      const forget = make("button", { class: "forget", "aria-label": label, title: label }, "×");
      forget.addEventListener("click", () => void this.#forget(recent, title || name, deletes));
      return make("li", {}, button, forget);
    });
    const list = lines.length > 0 ? make("ul", {}, ...lines) : make("p", { class: "quiet" }, say("edit.start.none"));
    return make("section", { class: "recent" }, make("h2", {}, say("edit.start.recent")), list);
  }

  /** Take a map off the list, after asking where its files go with it. @param {number} recent @param {string} map @param {boolean} deletes */
  async #forget(recent, map, deletes) {
    const choices = [{ value: "yes", text: say("edit.start.delete_sure") }];
    if (deletes && !(await ask(say("edit.start.delete", { map }), choices, say("edit.start.delete_says")))) return;
    await this.#begin({ do: "forget", recent });
  }

  /** Begin with the files that somebody gave: a map, a paper, or a map with its paper. @param {GivenFile[]} files */
  async #take(files) {
    const map = files.find(isMap);
    const paper = files.find((one) => !isMap(one));
    const first = map ?? paper;
    if (!first) return;
    const large = files.find((one) => one.size > LARGEST);
    if (large) {
      this.#tell([say("edit.start.too_large", { file: large.name })]);
      return;
    }
    this.#wait(say("edit.start.reading", { file: first.name }), say("edit.start.still", { file: first.name }));
    const data = await first.data();
    const beside = map && paper ? { do: "add-paper", name: paper.name, paper: await paper.data() } : null;
    await this.#begin({ do: "begin", name: first.name, [map ? "map" : "paper"]: data }, () => undefined, beside);
  }

  /** @param {Record<string, unknown>} message @param {() => void} [then] @param {Record<string, unknown> | null} [more] what is sent behind it */
  async #begin(message, then = () => undefined, more = null) {
    this.busy = true;
    try {
      await this.desk.ask(() => message);
      if (more) await this.desk.ask(() => more);
      then();
      this.desk.line.renew();
    } catch (error) {
      this.busy = false;
      if (!(error instanceof Refused)) throw error;
      this.#tell(reasons(error));
    }
  }

  /** Show that something goes on. @param {string} text @param {string} later what is said when it takes long */
  #wait(text, later) {
    const words = make("p", {}, text);
    this.said.className = "waiting";
    this.said.replaceChildren(words, make("progress", { "aria-label": text }));
    this.said.scrollIntoView({ block: "nearest" });
    setTimeout(() => {
      if (words.isConnected) words.textContent = later;
    }, LONG);
  }

  /** @param {string[]} lines */
  #tell(lines) {
    this.said.className = "refused";
    this.said.replaceChildren(...lines.map((line) => make("p", {}, line)));
    this.said.scrollIntoView({ block: "nearest" });
  }
}

/** How long ago something was, in plain words. @param {string} when */
function since(when) {
  const seconds = (Date.parse(when) - Date.now()) / 1000;
  const [unit, length] = SPANS.find(([, long]) => -seconds >= long) ?? ["second", 1];
  const words = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: "auto" });
  return unit === "second" ? words.format(0, "second") : words.format(Math.round(seconds / length), unit);
}
