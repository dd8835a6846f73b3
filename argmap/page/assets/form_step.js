/** The step from a statement, or from a linked group, to the statement above: its scheme and critical questions. */
import { capital, make } from "./elements.js";
import { choice } from "./field.js";
import { FormPart } from "./form_part.js";
import { Kept } from "./kept.js";
import { ARGMAP, say } from "./words.js";

/** @typedef {import("./desk.js").Scheme} Scheme */
/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./form_facts.js").Facts} Facts */

/** @type {Promise<Scheme[]> | null} */
let asked = null;

/** The schemes that there are, which the desk is asked for once. @param {Editing} editing @returns {Promise<Scheme[]>} */
function schemesOf(editing) {
  asked ??= editing.editor.ask({ do: "schemes" }).then((answer) => answer?.schemes ?? []);
  return asked;
}

export class StepPart extends FormPart {
  /** @param {Editing} editing @param {number} entry @param {(card: import("./model.js").Card) => HTMLElement} button */
  constructor(editing, entry, button) {
    super(editing, entry, say("edit.form.step"), ["scheme", "question"]);
    this.button = button;
    this.group = 0;
    /** @type {Scheme[]} */
    this.schemes = [];
    this.linked = new Kept(make("div", {}));
    this.element.append(this.linked.element);
    this.scheme = this.add(choice({
      name: "scheme", label: say("edit.form.scheme"), choices: [{ value: "", text: say("edit.form.no_scheme") }],
      save: (value) => this.apply({ op: "set", where: { key: this.group || this.entry }, field: "scheme", value: value || null }),
    }));
    this.questions = new Kept(make("div", { class: "questions" }));
    this.element.append(this.questions.element);
    this.raised = this.add(choice({ name: "question", label: say("edit.form.question"), choices: [], save: (value) => this.set("question", value ? Number(value) : null) }));
    /** @type {Facts | null} */
    this.facts = null;
    void schemesOf(editing).then((schemes) => {
      this.schemes = schemes;
      if (this.facts) this.renew(this.facts);
    });
  }

  /** @param {Facts} facts */
  renew(facts) {
    super.renew(facts);
    this.facts = facts;
    const { block } = facts.card;
    this.group = block.group;
    this.element.hidden = block.above === null;
    this.#listLinked(facts);
    const name = String(facts.step.scheme ?? "");
    const names = this.schemes.map((one) => one.name);
    choices(this.scheme.control, [
      { value: "", text: say("edit.form.no_scheme") }, ...this.schemes.map((one) => ({ value: one.name, text: `${capital(one.name.replaceAll("-", " "))}: ${one.summary}` })),
      ...(name && !names.includes(name) ? [{ value: name, text: name }] : []),
    ]);
    const scheme = this.schemes.find((one) => one.name === name);
    const unknown = name && this.schemes.length > 0 && !scheme;
    this.scheme.renew(name, unknown ? say("panel.unknown_scheme") : block.linked ? say("edit.form.scheme_together") : say("edit.form.scheme_hint"));
    this.#ask(facts, scheme);
    this.#raise(facts);
  }

  /** The statements that it counts together with. @param {Facts} facts */
  #listLinked({ card }) {
    const others = card.block.linked ? card.block.cards.filter((one) => one !== card) : [];
    const make_ = () => make("div", {}, make("p", {}, say("edit.form.linked")), ...others.map(this.button));
    this.linked.show(others.length > 0 ? [{ key: "linked", sign: others.map((one) => `${one.entry} ${one.text}`).join("\n"), make: make_ }] : []);
  }

  /** What tests the step, each with a way to raise it. @param {Facts} facts @param {Scheme | undefined} scheme */
  #ask({ card }, scheme) {
    const { raised } = card.block;
    const item = scheme && { key: scheme.name, sign: raised.join(), make: () => this.#questionsOf(scheme, raised) };
    this.questions.show(item ? [item] : []);
  }

  /** @param {Scheme} scheme @param {number[]} raised */
  #questionsOf(scheme, raised) {
    const questions = scheme.questions.map((text, n) => {
      if (raised.includes(n + 1)) return make("li", {}, make("span", { lang: ARGMAP }, text), make("em", {}, ` ${say("panel.raised")}`));
      const button = make("button", { name: n === 0 ? "questions" : undefined, "aria-label": say("edit.form.raise_this", { question: text }) }, say("edit.form.raise"));
      button.addEventListener("click", () => {
        const card = this.editing.editor.cardOf(this.entry);
        if (card) this.editing.write(card, "undercutter", { question: n + 1 });
      });
      return make("li", {}, make("span", { lang: ARGMAP }, text), " ", button);
    });
    const premises = scheme.premises.map((one) => make("li", { lang: ARGMAP }, one.text));
    return make(
      "details", { open: true }, make("summary", {}, say("panel.questions")), make("p", { lang: ARGMAP }, `${capital(scheme.summary)}.`), make("p", {}, say("edit.form.scheme_needs")), make("ul", {}, ...premises),
      make("p", {}, say("edit.form.ask")), make("ol", {}, ...questions), make("p", { class: "rule", lang: ARGMAP }, scheme.source),
    );
  }

  /** Which question of the scheme that it doubts an objection raises. @param {Facts} facts */
  #raise({ card, written }) {
    const doubted = this.schemes.find((one) => one.name === card.block.undercuts?.scheme);
    const question = written.question === undefined ? "" : String(written.question);
    this.raised.element.hidden = !doubted && !question;
    const known = (doubted?.questions ?? []).map((text, n) => ({ value: String(n + 1), text: `${n + 1}. ${text}` }));
    const others = question && !known.some(({ value }) => value === question) ? [{ value: question, text: question }] : [];
    choices(this.raised.control, [{ value: "", text: say("edit.form.no_question") }, ...known, ...others]);
    this.raised.renew(question);
  }
}

/** Give a choice other options, if they differ; one that is open or in focus stays as it is. @param {import("./field.js").Control} select @param {{value: string, text: string}[]} options */
function choices(select, options) {
  const sign = JSON.stringify(options);
  if (select.dataset.sign === sign) return;
  const { value } = select;
  select.dataset.sign = sign;
  select.replaceChildren(...options.map((one) => make("option", { value: one.value }, one.text)));
  select.value = value;
}
