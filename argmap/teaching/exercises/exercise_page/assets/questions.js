/** The questions of an exercise, each answered by choosing or in writing. */
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";
import { answerResult, wordsFound } from "./answer_checks.js";
import { EXERCISE } from "./exercise_data.js";
import { shownMap } from "./shown_map.js";
import { NUMBERS } from "./shown_text.js";
import { WordBank } from "./word_bank.js";
import { LONGEST } from "./work.js";

/** @typedef {import("./exercise_data.js").Question} Question */
/** @typedef {import("./work.js").Answer} Answer */
/** @typedef {import("./work.js").Work} Work */

const QUESTIONS = EXERCISE.questions ?? [];
const BLANKS = EXERCISE.blanks ?? [];

export class Questions {
  /** @param {Work} work @param {() => void} changed @param {(text: string) => void} tell says what was picked */
  constructor(work, changed, tell) {
    this.work = work;
    this.changed = changed;
    this.bank = BLANKS.length && EXERCISE.statements?.length ? new WordBank(EXERCISE.statements, tell) : null;
    /** @type {import("./word_bank.js").Blank[]} */
    this.blanks = [];
    /** What is told of each answer, by question. @type {Map<string, HTMLElement>} */
    this.told = new Map(QUESTIONS.map(({ id }) => [id, make("p", { class: "told", id: `told-${id}` })]));
    this.element = make("div", { id: "questions" });
    this.draw(work);
  }

  /** Show the answers anew. @param {Work} work */
  draw(work) {
    this.work = work;
    for (const one of this.told.values()) tellResult(one, "", "");
    const asked = QUESTIONS.filter(({ about = "" }) => !BLANKS.includes(about) && !NUMBERS.has(about));
    this.element.replaceChildren(...this.#map(), ...this.#sentences(), ...asked.map((one, number) => this.#question(one, asked.length > 1 ? number + 1 : 0)));
  }

  get answered() {
    return QUESTIONS.filter(({ id }) => (this.work.answers.get(id) ?? "").length > 0).length;
  }

  /** Tell of each answer whether it is right. @returns {Promise<string>} what is told of all */
  async check() {
    let right = 0;
    let closed = 0;
    for (const question of QUESTIONS) {
      const answer = this.work.answers.get(question.id);
      const told = /** @type {HTMLElement} */ (this.told.get(question.id));
      const result = await answerResult(question, answer);
      if (question.form === "one" || question.form === "several") closed += 1;
      if (result === "right") right += 1;
      if (question.form === "words" && answer?.length) tellResult(told, "open", await listed(question, String(answer)));
      else tellResult(told, answer?.length ? result : "", answer?.length ? say(`result.${result}`) : "");
    }
    if (right === QUESTIONS.length) return say("all-right");
    const told = closed ? say("right", { count: right, all: closed }) : say("result.open");
    return [told, this.missing()].filter(Boolean).join(" ");
  }

  /** What is not done yet, in words. */
  missing() {
    const left = QUESTIONS.length - this.answered;
    return left ? say("left", { count: left }) : "";
  }

  #map() {
    if (!EXERCISE.map) return [];
    const claim = EXERCISE.map.claim;
    this.blanks = [];
    const map = make("section", { id: "map" }, make("h2", {}, say("map")), shownMap(claim, (id, number) => this.#blank(id, number)));
    if (!this.bank) return [map];
    this.bank.use(this.blanks);
    const bank = make("section", { id: "bank" }, make("h2", {}, say("bank-title")), make("p", { class: "hint" }, say("bank")), this.bank.element);
    return [make("div", { id: "parts" }, map, bank)];
  }

  /** What is chosen for a blank, or written in it. @param {string} id @param {number} number */
  #blank(id, number) {
    const question = QUESTIONS.find(({ about }) => about === id);
    if (!question) return make("span");
    const field = question.options?.length ? this.#choice(question) : this.#writing(question, 3);
    field.setAttribute("aria-label", question.text);
    const element = make("div", { class: "blank" }, field, this.#told(question));
    if (field instanceof HTMLSelectElement) this.blanks.push({ element, field, number });
    return element;
  }

  /** Sentences with the role of each. */
  #sentences() {
    const asked = new Map(QUESTIONS.flatMap((one) => (NUMBERS.has(one.about ?? "") ? [[one.about, one]] : [])));
    if (asked.size === 0) return [];
    const passages = (EXERCISE.passages ?? []).map(({ sentences }) => make("div", { class: "passage" }, ...sentences.map(({ id, text }) => {
      const question = asked.get(id);
      return question ? this.#chosen(question, `${NUMBERS.get(id)}`, text) : make("p", { dir: "auto" }, text);
    })));
    return [make("h2", {}, say("text")), ...passages];
  }

  /** @param {Question} question @param {number} number */
  #question(question, number) {
    if (question.options?.length) return this.#chosen(question, number ? String(number) : "", question.text);
    const field = this.#writing(question, question.form === "words" ? 2 : 3);
    const id = `field-${question.id}`;
    field.id = id;
    return make("div", { class: "question" }, make("label", { for: id, dir: "auto" }, ...asked(number ? String(number) : "", question.text)), field, this.#told(question));
  }

  /** A question with its options to press. @param {Question} question @param {string} number @param {string} text */
  #chosen(question, number, text) {
    const several = question.form === "several";
    const chosen = [this.work.answers.get(question.id) ?? []].flat();
    const options = (question.options ?? []).map((one) => {
      const input = make("input", { type: several ? "checkbox" : "radio", name: question.id, value: one.id, checked: chosen.includes(one.id) });
      return make("label", { dir: "auto" }, input, make("span", {}, one.text));
    });
    const legend = make("legend", { dir: "auto" }, ...asked(number, text));
    const short = (question.options ?? []).every((one) => one.text.length < 20);
    const fieldset = make("fieldset", { class: short ? "question short" : "question", "aria-describedby": `told-${question.id}` }, legend, make("div", { class: "options" }, ...options), this.#told(question));
    fieldset.addEventListener("change", () => {
      const values = [...fieldset.querySelectorAll("input")].filter((one) => one.checked).map((one) => one.value);
      this.#answer(question, several ? values : (values[0] ?? ""));
    });
    return fieldset;
  }

  /** @param {Question} question */
  #choice(question) {
    const field = make("select", { "aria-describedby": `told-${question.id}` }, make("option", { value: "" }, say("choose")));
    for (const { id, text } of question.options ?? []) field.append(make("option", { value: id }, text));
    field.value = String(this.work.answers.get(question.id) ?? "");
    const shown = make("p", { class: "chosen", dir: "auto" });
    const show = () => (shown.textContent = field.value ? (field.selectedOptions[0]?.textContent ?? "") : "");
    field.addEventListener("change", () => {
      this.#answer(question, field.value);
      show();
      this.bank?.draw();
    });
    show();
    queueMicrotask(() => field.after(shown));
    return field;
  }

  /** @param {Question} question @param {number} rows */
  #writing(question, rows) {
    const field = make("textarea", { rows, maxlength: LONGEST, dir: "auto", "aria-describedby": `told-${question.id}` });
    field.value = String(this.work.answers.get(question.id) ?? "");
    field.addEventListener("input", () => this.#answer(question, field.value));
    return field;
  }

  /** @param {Question} question @param {Answer} answer */
  #answer({ id }, answer) {
    if (answer.length) this.work.answers.set(id, answer);
    else this.work.answers.delete(id);
    tellResult(/** @type {HTMLElement} */ (this.told.get(id)), "", "");
    this.changed();
  }

  /** @param {Question} question */
  #told({ id }) {
    return /** @type {HTMLElement} */ (this.told.get(id));
  }
}

/** @param {HTMLElement} element @param {string} kind @param {string} text */
export function tellResult(element, kind, text) {
  element.className = kind ? `told ${kind}` : "told";
  element.textContent = text;
}

/** A question as it is asked: what is given first, then what is asked about it. @param {string} number @param {string} text @returns {(Node | string)[]} */
function asked(number, text) {
  const parts = text.split("\n\n");
  const said = parts.pop() ?? "";
  const given = parts.length ? [make("span", { class: "given" }, parts.join("\n\n"))] : [];
  return [...given, ...(number ? [make("b", {}, `${number} `)] : []), said];
}

/** @param {Question} question @param {string} answer */
async function listed(question, answer) {
  const { found, of } = await wordsFound(question, answer);
  return say("result.words", { found, of, count: of });
}
