/** Making an exercise of the map that is open: one file for students, another with the key. */
import { make } from "./elements.js";
import { saveSent } from "./exports.js";
import { ownName } from "./language_switch.js";
import { say } from "./words.js";

/** @typedef {import("./class_desk.js").ClassState} ClassState */
/** @typedef {import("./class_desk.js").SentFile} SentFile */
/** @typedef {import("./class_page.js").ClassPage} ClassPage */

const KINDS = ["arrange", "fill-in", "find-in-text", "free-map", "spot-fault", "critical-questions", "missing-premise", "footnote-detective"];
const LEVELS = ["1", "2", "3"];

export class Making {
  /** @param {ClassPage} page */
  constructor(page) {
    this.page = page;
    this.size = make("input", { id: "exercise-size", type: "number", min: 2, max: 200, inputmode: "numeric" });
    this.version = make("input", { id: "exercise-version", type: "number", min: 0, max: 999_999_999, value: 1, required: true, inputmode: "numeric" });
    this.language = make("select", { id: "exercise-language" }, make("option", { value: "" }, say("edit.class.making.of_map")));
    this.files = make("div", { class: "files", hidden: true });
    this.form = make(
      "form", {}, make("p", {}, say("edit.class.making.says")), this.#choice("kind", KINDS), this.#choice("level", LEVELS),
      make("div", { class: "fields" }, field(this.version, "version"), field(this.size, "size"), field(this.language, "language")),
      make("div", { class: "buttons" }, make("button", { class: "main" }, say("edit.class.making.make")), this.#another()),
    );
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#make();
    });
    this.element = make("section", { class: "making" }, this.form, this.files);
  }

  /** @param {ClassState} state */
  show({ languages }) {
    if (this.language.options.length > 1) return;
    this.language.append(...languages.map((code) => make("option", { value: code, lang: code }, ownName(code))));
  }

  /** Large buttons, one of which is chosen. @param {"kind" | "level"} name @param {string[]} values */
  #choice(name, values) {
    const choices = values.map((value, at) => make(
      "label", { class: "choice" }, make("input", { type: "radio", name, value, checked: at === 0 }),
      make("span", {}, make("strong", {}, say(`edit.class.making.${name}s.${value}`)), make("small", {}, say(`edit.class.making.${name}s_say.${value}`))),
    ));
    return make("fieldset", { class: name }, make("legend", {}, say(`edit.class.making.${name}`)), make("div", { class: "choices" }, ...choices));
  }

  #another() {
    const button = make("button", { type: "button" }, say("edit.class.making.another"));
    button.addEventListener("click", () => {
      this.version.value = String(Number(this.version.value) + 1);
      void this.#make();
    });
    return button;
  }

  async #make() {
    const chosen = new FormData(this.form);
    this.page.note(say("edit.class.making.making"));
    this.files.hidden = true;
    const made = await this.page.class.ask({
      do: "make", kind: chosen.get("kind"), level: Number(chosen.get("level")), seed: Number(this.version.value),
      size: this.size.value ? Number(this.size.value) : null, language: this.language.value || null,
    }, (refused) => this.page.refuse(refused, say(`edit.class.making.lacks.${chosen.get("kind")}`)));
    if (!made) return;
    this.page.note(say("edit.class.making.made", { title: made.title }));
    this.files.replaceChildren(make("h3", { dir: "auto" }, made.title), this.#file("students", made.students), this.#file("key", made.key));
    this.files.hidden = false;
    this.files.scrollIntoView({ block: "nearest" });
  }

  /** @param {"students" | "key"} whose @param {SentFile} file */
  #file(whose, file) {
    const button = make("button", { class: whose }, make("strong", {}, say(`edit.class.making.save.${whose}`)), make("span", {}, say(`edit.class.making.save_says.${whose}`)));
    button.addEventListener("click", () => {
      saveSent(file);
      this.page.note(say("edit.exports.done", { name: file.name }));
    });
    return button;
  }
}

/** @param {HTMLElement} input @param {"version" | "size" | "language"} name */
function field(input, name) {
  return make("div", { class: "part" }, make("label", { for: input.id }, say(`edit.class.making.${name}`)), input, make("p", { class: "hint" }, say(`edit.class.making.${name}_says`)));
}
