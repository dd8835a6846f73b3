/** What the form shows: the statement with what is written of it, and the problems at each of its fields. */

/** @typedef {import("./desk.js").About} About */
/** @typedef {import("./desk.js").State} State */
/** @typedef {import("./editor.js").Editor} Editor */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Problem} Problem */
/** @typedef {import("./model.js").Statement} Statement */
/** A problem with the card that it is at. @typedef {{one: Problem, about: About, card: Card | null}} Found */
/** @typedef {{card: Card, node: Statement, model: Model, state: State, written: Record<string, any>, step: Record<string, any>, found: Found[]}} Facts `step` is what is written of the step to the statement above */

const NOTHING = { entry: null, field: "", finds: "", instead: "", own: false };
/** The fields of the form that fields of the notation belong to, where they are called otherwise. */
const PARTS = /** @type {Record<string, string>} */ ({ footnotes: "sources", cites: "sources", quote: "at" });
const FIELDS = ["draft", "voice", "basis", "sources", "at", "scheme", "question", "id", "credence", "ignore"];
/** The rules on the words of a statement. */
const ON_WORDS = [
  "copied-sentence", "cut-text", "dangling-pronoun", "duplicate-statement", "empty-statement", "far-from-passage", "figure-not-in-passage",
  "hedge-added", "hedge-dropped", "inexact-quotation", "name-not-in-passage", "near-duplicate", "not-a-statement", "reasoning-in-box",
  "several-claims", "stand-in-for-support", "swallowed-line", "too-long", "vague-quantifier",
];
/** The rules on sources that are about a statement as a whole. */
const ON_SOURCES = ["missing-citation", "missing-footnote"];

/** @param {Editor} editor @param {Model} model @param {Card} card @param {Statement} node @returns {Facts} */
export function factsOf(editor, model, card, node) {
  const { state } = editor;
  const { block } = card;
  const written = editor.written(card.entry);
  const step = block.group ? editor.written(block.group) : written;
  return { card, node, model, state, written, step, found: foundAt(model, state, card) };
}

/** The problems of a statement, and those of its step. @param {Model} model @param {State} state @param {Card} card @returns {Found[]} */
function foundAt(model, state, card) {
  const own = (card.node?.problems ?? []).map((one) => ({ one, about: aboutOf(state, one), card }));
  const entries = [card.entry, card.block.group].filter(Boolean);
  const others = model.content.problems
    .map((one) => ({ one, about: aboutOf(state, one), card }))
    .filter(({ about }) => about.entry !== null && entries.includes(about.entry));
  return [...own, ...others];
}

/** All problems of a map, as they matter. @param {Model} model @param {State} state @returns {Found[]} */
export function allFound(model, state) {
  const found = [...model.home.values()].flatMap((card) => (card.node?.problems ?? []).map((one) => ({ one, about: aboutOf(state, one), card })));
  const others = model.content.problems.map((one) => {
    const about = aboutOf(state, one);
    const card = model.cards.find(({ entry, block }) => about.entry !== null && (entry === about.entry || block.group === about.entry));
    return { one, about, card: card ?? null };
  });
  return [...found, ...others].sort((a, b) => a.one.rank - b.one.rank);
}

/** @param {State} state @param {Problem} one @returns {About} */
function aboutOf(state, one) {
  return state.abouts[one.rank] ?? NOTHING;
}

/** The field of the form at which a problem is told; empty for one about the statement as a whole. @param {Found} found */
export function fieldOf({ one, about }) {
  const field = PARTS[about.field] ?? about.field;
  if (FIELDS.includes(field)) return field;
  if (ON_WORDS.includes(one.rule)) return "text";
  return ON_SOURCES.includes(one.rule) ? "sources" : "";
}
