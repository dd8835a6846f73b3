/** The page: what there is to do, the text, the work, and a bar with what can be done about it. */
import { byId, make } from "../../../../page/assets/elements.js";
import { LANGUAGE, say } from "../../../../page/assets/words.js";
import { CAN_CHECK } from "./answer_checks.js";
import { Builder } from "./builder.js";
import { CONTENT, EXERCISE } from "./exercise_data.js";
import { confirmed } from "./hand_in_dialog.js";
import { Questions } from "./questions.js";
import { shownText } from "./shown_text.js";
import { Work } from "./work.js";

/**
 * Where work is kept and handed in: `load` and `keep` have it as a text.
 * @typedef {{files: boolean, load: () => string | null, keep: (text: string) => boolean, handIn: (work: Work, missing: string) => Promise<string>, elsewhere?: (use: (text: string) => void) => void}} Keeping
 */

/** How many steps can be undone. */
const STEPS = 200;
/** How large a file is read, in bytes. */
const LARGEST = 2 * 1024 * 1024;

export class ExercisePage {
  /** @param {Keeping} keeping */
  constructor(keeping) {
    this.keeping = keeping;
    this.work = Work.from(keeping.load()) ?? new Work();
    /** @type {string[]} The work before each step. */
    this.before = [];
    this.now = this.work.text();
    this.told = byId("told");
    const changed = () => this.#changed();
    const tell = (/** @type {string} */ text) => this.#tell(text);
    this.area = EXERCISE.questions?.length ? new Questions(this.work, changed, tell) : new Builder(this.work, changed, tell);
    this.#show();
    this.#buttons();
    if (this.now !== new Work().text()) this.#tell(say("goes-on"));
    keeping.elsewhere?.((text) => this.#follow(text));
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      this.#undo();
    });
  }

  #show() {
    byId("do").replaceChildren(...EXERCISE.instructions.map((one) => make("p", { dir: "auto" }, one)));
    const asked = new Set((EXERCISE.questions ?? []).map(({ about }) => about));
    const inWork = (EXERCISE.passages ?? []).some(({ sentences }) => sentences.some(({ id }) => asked.has(id)));
    const text = inWork ? null : shownText();
    byId("sides").classList.toggle("beside", text !== null);
    if (text) byId("sides").prepend(text);
    byId("work").append(this.area.element);
  }

  #buttons() {
    byId("check").hidden = !CAN_CHECK && CONTENT.checks.digests.length > 0;
    byId("check").addEventListener("click", () => void this.#check());
    byId("undo").addEventListener("click", () => this.#undo());
    byId("hand-in").addEventListener("click", () => void this.keeping.handIn(this.work, this.area.missing()).then((text) => text && this.#tell(text)));
    byId("again").addEventListener("click", () => void this.#again());
    byId("open-file").hidden = !this.keeping.files;
    const file = make("input", { type: "file", accept: ".json,application/json", hidden: true });
    document.body.append(file);
    byId("open-file").addEventListener("click", () => file.click());
    file.addEventListener("change", () => void this.#open(file));
    document.addEventListener("click", ({ target }) => {
      const more = /** @type {HTMLDetailsElement} */ (byId("more"));
      if (!(target instanceof Node && more.contains(target)) || target instanceof HTMLButtonElement) more.open = false;
    });
    this.#standing();
  }

  async #check() {
    this.#tell(await this.area.check());
  }

  #changed() {
    const text = this.work.text();
    if (text === this.now) return;
    this.before.push(this.now);
    if (this.before.length > STEPS) this.before.shift();
    this.#keep(text);
    this.#tell("");
  }

  #undo() {
    const text = this.before.pop();
    if (text === undefined) return;
    this.#use(text);
    this.#tell(say("undone"));
  }

  /** Go on from a text that tells of work. @param {string} text */
  #use(text) {
    const work = Work.from(text);
    if (!work) return;
    this.work = work;
    this.#keep(work.text());
    this.area.draw(work);
  }

  /** Another window works on the same exercise: go on from what it did, so that neither overwrites the other. @param {string} text */
  #follow(text) {
    const work = Work.from(text);
    if (!work || text === this.now) return;
    this.before.push(this.now);
    this.work = work;
    this.now = text;
    this.area.draw(work);
    this.#standing();
    this.#tell(say("elsewhere"));
  }

  /** @param {string} text */
  #keep(text) {
    this.now = text;
    this.kept = this.keeping.keep(text);
    this.#standing();
  }

  /** What the bar says beside its buttons. */
  #standing() {
    byId("undo").toggleAttribute("disabled", this.before.length === 0);
    byId("kept").textContent = this.kept === undefined ? "" : say(`${this.kept ? "kept" : "not-kept"}${this.keeping.files ? "" : "-by-platform"}`);
    byId("kept").classList.toggle("warns", this.kept === false);
  }

  async #again() {
    if (!(await confirmed(say("again-question"), say("begin-again")))) return;
    this.before.push(this.now);
    this.#use(new Work().text());
    this.#tell(say("begun-again"));
  }

  /** Go on from a file that was handed in. @param {HTMLInputElement} input */
  async #open(input) {
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    const data = file.size > LARGEST ? {} : await file.text().then(JSON.parse).catch(() => ({}));
    if (data?.exercise !== EXERCISE.id || !Work.from(data.work)) {
      this.#tell(say("no-hand-in", { file: file.name }));
      return;
    }
    this.before.push(this.now);
    this.#use(data.work);
    this.#tell(say("opened", { file: file.name }));
  }

  /** @param {string} text */
  #tell(text) {
    this.told.textContent = text;
    this.told.lang = LANGUAGE;
  }
}
