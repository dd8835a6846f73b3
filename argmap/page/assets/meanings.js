/** The legend: what the words and marks on the map mean, those that occur on it. */
import { byId, capital, make, makeSvg } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {{sample: Node | string, word: string, says: string, occurs: boolean}} Meaning */

const KINDS = ["claim", "premise", "objection", "rebuttal", "undercutter"];

export class Meanings {
  constructor() {
    this.element = byId("meanings");
    this.button = byId("explain");
    document.addEventListener("pointerdown", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (this.isOpen && !target.closest("#meanings, #explain")) this.show(false);
    });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {boolean} shown */
  show(shown) {
    this.element.hidden = !shown;
    this.button.setAttribute("aria-expanded", String(shown));
    if (shown) this.element.focus();
    else this.button.focus();
  }

  /** @param {Model} model */
  write(model) {
    const support = model.content.states.map(({ key }) => ({
      sample: swatch(key), word: say(`states.${key}.name`), says: say(`states.${key}.means`), occurs: true,
    }));
    this.element.replaceChildren(
      make("h2", {}, say("meanings.support")), make("p", {}, say("meanings.supported")), listed(support), make("h2", {}, say("meanings.on_map")), listed(marks(model)),
    );
  }
}

/** @param {Meaning[]} meanings */
function listed(meanings) {
  const rows = meanings.filter((one) => one.occurs).flatMap(({ sample, word, says }) => [
    make("dt", {}, sample, word), make("dd", {}, `${capital(says).replace(/\.$/, "")}.`),
  ]);
  return make("dl", {}, ...rows);
}

/** @param {Model} model @returns {Meaning[]} */
function marks({ cards }) {
  const has = (/** @type {(card: Card) => unknown} */ test) => cards.some((card) => Boolean(test(card)));
  const problems = (/** @type {boolean} */ info) => has(({ node }) => node?.problems?.some(({ level }) => (level === "info") === info));
  return [
    ...KINDS.map((word) => ({
      sample: line(word), word: capital(say(`roles.${word}`)), says: say(`kinds.${word}`), occurs: has((card) => card.block.word === word),
    })),
    { sample: line("premise", true), ...meaning("heavy"), occurs: has((card) => card.block.holds) },
    { sample: chip("", say("frame.and")), ...meaning("frame"), occurs: has((card) => card.block.linked) },
    { sample: chip("flag", "▲"), ...meaning("bare"), occurs: has((card) => card.flag === "bare") },
    { sample: chip("flag", "▲"), ...meaning("part"), occurs: has((card) => card.flag === "part") },
    { sample: chip("gaps", "△"), ...meaning("gaps"), occurs: has((card) => card.flag === "gaps") },
    { sample: chip("problems", "⚠ 1"), ...meaning("problems"), occurs: problems(false) },
    { sample: chip("problems", "i 1"), ...meaning("remarks"), occurs: problems(true) },
    { sample: chip("note", "[3]"), ...meaning("source"), occurs: has((card) => card.node?.sources?.length) },
    { sample: chip("dashed", say("samples.added")), ...meaning("added"), occurs: has((card) => card.node?.voice === "reader") },
    { sample: chip("", say("samples.reported")), ...meaning("reported"), occurs: has((card) => card.node?.voice === "reported") },
    { sample: chip("", say("samples.conceded")), ...meaning("conceded"), occurs: has((card) => card.node?.voice === "conceded") },
    { sample: chip("note", say("samples.see")), ...meaning("reference"), occurs: has((card) => card.refers) },
    { sample: chip("fold", "+5"), ...meaning("closed"), occurs: has((card) => card.kids.length) },
  ];
}

/** A word or mark by its name, and what it means. @param {string} name */
function meaning(name) {
  return { word: say(`marks.${name}.word`), says: say(`marks.${name}.means`) };
}

/** @param {string} state */
function swatch(state) {
  return make("i", { class: state });
}

/** @param {string} kind @param {string} text */
function chip(kind, text) {
  return make("span", { class: `sample ${kind}`, "aria-hidden": true }, text);
}

/** A line as a kind of statement has it on the map. @param {string} kind @param {boolean} [heavy] */
function line(kind, heavy = false) {
  const svg = makeSvg("svg", { class: "sample", viewBox: "0 0 34 12", width: 34, height: 12, "aria-hidden": "true" });
  svg.append(makeSvg("path", { d: "M0 6H34", class: `${kind}${heavy ? " holds" : ""}` }));
  return svg;
}
