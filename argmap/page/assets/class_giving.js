/** What marking needs: the submissions, what they are marked by, and what may be given besides. */
import { ask } from "./asking.js";
import { chooser } from "./class_files.js";
import { make, tell } from "./elements.js";
import { mapExtensions } from "./files_given.js";
import { ownName } from "./language_switch.js";
import { say } from "./words.js";

/** @typedef {import("./class_desk.js").ClassState} ClassState */
/** @typedef {import("./class_page.js").ClassPage} ClassPage */

/** What may be given besides, and what its files are called. */
const MORE = { rubric: ".toml", gradebook: ".csv", earlier: ".csv,.zip" };
const ROLES = ["submissions", "key", ...Object.keys(MORE)];

export class Giving {
  /** @param {ClassPage} page */
  constructor(page) {
    this.page = page;
    this.begin = make("button", { class: "main mark" }, say("edit.class.mark"));
    this.begin.addEventListener("click", () => {
      if (page.class.state?.work?.what !== "marking") void page.class.tell({ do: "mark" });
    });
    this.forget = make("button", { class: "forget" }, say("edit.class.forget"));
    this.forget.addEventListener("click", () => void this.#forget());
    this.changed = make("span", { class: "turned" }, say("edit.class.stale"));
    /** The lines that say what was given, by role. @type {Record<string, HTMLElement>} */
    this.lines = Object.fromEntries(ROLES.map((role) => [role, make("div", { class: "given" })]));
    this.more = make("details", { class: "more" }, make("summary", {}, say("edit.class.more")), ...Object.keys(MORE).map((role) => this.#part(role)), this.#language());
    const all = make(
      "div", { class: "all" }, this.#part("submissions", true), this.#part("key", true), this.more,
      make("p", { class: "quiet" }, say("edit.class.private")), make("div", { class: "buttons" }, this.begin, this.forget, this.changed),
    );
    this.short = make("span", { dir: "auto" });
    this.whole = make("details", { open: true }, make("summary", {}, say("edit.class.basis"), this.short), all);
    this.element = make("section", { class: "giving" }, this.whole);
    /** Whether what came of it was shown last, so that what was given need not be. */
    this.marked = false;
  }

  /** @param {string} role @param {boolean} [first] whether it is one of those that marking cannot do without */
  #part(role, first = false) {
    const accepts = role in MORE ? MORE[/** @type {keyof MORE} */ (role)] : mapExtensions().join(",");
    return make(
      "div", { class: first ? "part needed" : "part", "data-role": role }, make("h3", {}, say(`edit.class.give.${role}`)),
      make("p", {}, say(`edit.class.says.${role}`)), this.lines[role], chooser(this.page, role, accepts, say(`edit.class.choose.${role}`)),
    );
  }

  #language() {
    this.languages = make("select", { id: "feedback-language" });
    this.languages.addEventListener("change", () => this.#set());
    return make("div", { class: "part" }, make("label", { for: "feedback-language" }, say("edit.class.language")), this.languages);
  }

  #set() {
    void this.page.class.tell({ do: "set", language: this.languages?.value || null, assignment: this.#assignment()?.value ?? "" });
  }

  /** @param {ClassState} state */
  show(state) {
    const { lines } = this;
    const { key, gradebook } = state;
    const passed = state.passed.length > 0 ? [make("p", { class: "quiet" }, say("edit.class.given.passed", { files: state.passed.join(", ") }))] : [];
    this.#line("submissions", state.submissions > 0 ? say("edit.class.given.submissions", { count: state.submissions }) : "", true, passed);
    const title = key ? key.title || key.file : "";
    this.#line("key", key ? say(`edit.class.given.${key.given ? "key" : "map"}`, { title, file: key.file }) : "", key?.given ?? false);
    this.#line("rubric", state.rubric, true);
    this.#line("gradebook", gradebook?.file ?? "", true, gradebook && gradebook.assignments.length > 1 ? [this.#assignments(gradebook)] : []);
    this.#line("earlier", state.earlier, false);
    const assignment = this.#assignment();
    if (assignment) assignment.value = gradebook?.assignment ?? "";
    if (this.languages && this.languages.options.length === 0) this.#fill(state.languages);
    if (this.languages) this.languages.value = state.language ?? "";
    this.short.textContent = [lines.submissions, lines.key].map((line) => line.querySelector("strong")?.textContent ?? "").filter(Boolean).join(" · ");
    const marked = state.marked && !state.stale;
    if (marked !== this.marked) {
      const here = this.whole.contains(document.activeElement);
      this.whole.open = !marked;
      this.element.scrollIntoView({ block: "end" });
      if (marked && here) queueMicrotask(() => this.page.review());
    }
    this.marked = marked;
    this.element.classList.toggle("reviewed", marked);
    this.changed.hidden = !state.marked || !state.stale;
    this.begin.textContent = state.marked ? say("edit.class.again") : say("edit.class.mark");
    this.begin.disabled = state.submissions === 0 || !key;
    tell(this.begin, "aria-disabled", String(state.work?.what === "marking")); // it keeps the focus
    this.begin.classList.toggle("main", !state.marked || state.stale);
    this.forget.hidden = state.submissions === 0 && !state.marked && !key?.given;
  }

  /** Forget all, if that is meant where something would be lost. */
  async #forget() {
    const sure = !this.page.class.state?.marked || (await ask(say("edit.class.sure"), [{ value: "yes", text: say("edit.class.forget_all") }])) === "yes";
    if (sure) await this.page.class.tell({ do: "take-away", role: "any" });
  }

  #assignment() {
    return this.lines.gradebook.querySelector("select");
  }

  /** Whether an assignment is still to be chosen; if so, it is asked for. */
  lacksAssignment() {
    const assignment = this.#assignment();
    if (!assignment || assignment.value) return false;
    this.whole.open = this.more.open = true;
    assignment.focus();
    this.page.note(say("edit.class.assignment_first"));
    return true;
  }

  /** @param {string[]} codes */
  #fill(codes) {
    this.languages?.append(make("option", { value: "" }, say("edit.class.of_map")), ...codes.map((code) => make("option", { value: code, lang: code }, ownName(code))));
  }

  /**
   * Say what was given as something; what is said already is left alone, since somebody may be at it.
   * @param {string} role @param {string} text @param {boolean} away whether it can be taken away @param {HTMLElement[]} [more]
   */
  #line(role, text, away, more = []) {
    const line = this.lines[role];
    const said = [text, ...more.map((one) => one.textContent)].join(" ");
    if (line.dataset.said === said) return;
    line.dataset.said = said;
    const take = make("button", { class: "away", "aria-label": say("edit.class.away_from", { what: text }) }, say("edit.class.away"));
    take.addEventListener("click", () => void this.page.class.tell({ do: "take-away", role }));
    line.replaceChildren(...(text ? [make("strong", {}, text), away ? take : "", ...more] : more));
  }

  /** @param {NonNullable<ClassState["gradebook"]>} gradebook */
  #assignments({ assignments }) {
    const field = make("select", { id: "assignment" }, make("option", { value: "" }, say("edit.class.no_assignment")), ...assignments.map((one) => make("option", { value: one }, one)));
    field.addEventListener("change", () => this.#set());
    return make("p", {}, make("label", { for: "assignment" }, say("edit.class.assignment")), field);
  }
}
