/** What helps against a problem, by its rule: each cure is a button beside it. */
import { ACTS } from "./acts.js";
import { askText } from "./asking.js";
import { say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./form_facts.js").Found} Found */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {(editing: Editing, card: Card, found: Found) => void} Cure */

const field = (/** @type {string} */ name) => (/** @type {Editing} */ editing, /** @type {Card} */ card) => editing.field(card, name);
const write = (/** @type {string} */ as) => (/** @type {Editing} */ editing, /** @type {Card} */ card) => editing.write(card, as);
const act = (/** @type {string} */ name) => (/** @type {Editing} */ editing, /** @type {Card} */ card) => ACTS.find((one) => one.name === name)?.act(editing, card);

/** @type {Record<string, Cure>} */
const CURES = {
  source: field("sources"), reason: write("premise"), basis: field("basis"), voice: field("voice"), reword: field("text"), answer: write("objection"),
  object: write("objection"), find: (editing, card) => editing.findPassage(card), together: write("linked"), link: act("link"), remove: act("remove"),
  place: take, location: field("at"), scheme: field("scheme"), questions: field("questions"), id: field("id"), ignored: field("ignore"),
  split: write("premise"), question: field("question"), credence: field("credence"),
  confirm: ({ editor }, card) => void editor.apply({ op: "set", where: { key: card.entry }, field: "draft", value: null }),
};

/** The cures of rules, the most likely first. A rule that is not here is cured at the field that it is about. */
const OF_RULES = /** @type {Record<string, string[]>} */ ({
  "unsupported-premise": ["source", "reason", "basis"],
  "unsupported-objection": ["source", "reason", "basis", "voice"],
  "unsupported-statement": ["source", "reason", "basis"],
  "partly-supported-premise": ["reason", "source", "basis"],
  "explanatory-note-only": ["source", "reason", "basis"],
  "reported-as-support": ["together", "source", "voice"],
  "reported-opinion-only": ["source", "voice"],
  "single-source": ["source", "reason"], "self-citation": ["source"], "affiliated-source": ["source"], "news-source": ["source"],
  "ibid-only": ["source"], "ibid-without-antecedent": ["source"], "secondary-citation": ["source"], "page-outside-work": ["source"],
  "undefined-footnote": ["source"], "duplicate-footnote": ["source"],
  "missing-footnote": ["source"], "missing-citation": ["source"], "footnote-elsewhere": ["find", "source"], "citation-elsewhere": ["find", "source"],
  "anchor-not-found": ["find", "location"], "anchor-moved": ["place", "find"], "anchor-renumbered": ["place", "find"], "anchor-changed": ["place", "find", "reword"],
  "anchor-ambiguous": ["find", "location"], "anchor-not-kept": ["find"],
  "far-from-passage": ["place", "find", "reword"], "figure-not-in-passage": ["place", "reword", "find"], "name-not-in-passage": ["place", "reword", "find"],
  "inexact-quotation": ["reword", "find"], "hedge-added": ["reword"], "hedge-dropped": ["reword"], "copied-sentence": ["reword"],
  "too-long": ["reword"], "vague-quantifier": ["reword"], "dangling-pronoun": ["reword"], "empty-statement": ["reword", "remove"],
  "not-a-statement": ["reword"], "stand-in-for-support": ["reword", "reason"], "cut-text": ["reword"], "swallowed-line": ["reword"],
  "several-claims": ["reword", "split"], "reasoning-in-box": ["reword", "split"], "near-duplicate": ["reword", "remove"], "duplicate-statement": ["remove", "reword"],
  "duplicate-id": ["id"], "unanswered-objection": ["answer"], "unanswered-concession": ["answer", "find", "voice"], "defeated-claim": ["object", "reason"],
  "no-objection-considered": ["object"], "begs-the-question": ["reword", "reason"], "rebuttal-of-nothing": ["reword"], "single-premise-inference": ["together"],
  "suspected-linked": ["link", "together"], "rabbit": ["together", "reword"], "holding-hands": ["together", "reword"], "scheme-premise-missing": ["together", "scheme"],
  "unknown-scheme": ["scheme"], "open-critical-question": ["questions", "scheme"], "useless-ignore": ["ignored"], "supports-and-attacks": ["remove"],
  "unconfirmed-draft": ["confirm", "reword", "remove"], "dispensable-reasons": ["link"], "deep-chain": ["together"],
});
/** What leads to a field, where no more is known of a rule. */
const OF_FIELDS = /** @type {Record<string, string>} */ ({ text: "reword", sources: "source", at: "location", ignore: "ignored" });
/** Cures that are not possible everywhere. @type {Record<string, (found: Found, card: Card) => boolean>} */
const POSSIBLE = {
  place: ({ about }) => about.instead !== "",
  link: (_, card) => ACTS.some((one) => one.name === "link" && one.can(card)),
  together: (_, card) => card.block.above !== null,
  remove: (_, card) => card.block.above !== null,
};

/**
 * The buttons of a problem: what cures it, and to let it be.
 * @param {Editing} editing @param {Found} found @param {string} at the field of the form that it is about @returns {{text: string, act: () => void}[]}
 */
export function curesOf(editing, found, at) {
  const { card } = found;
  const named = OF_RULES[found.one.rule] ?? (at ? [OF_FIELDS[at] ?? at] : []);
  const here = () => editing.editor.cardOf(card?.entry ?? 0);
  const cures = card ? named.filter((name) => POSSIBLE[name]?.(found, card) ?? true) : [];
  return [
    ...cures.map((name) => ({
      text: say(`edit.cures.${name}`, { place: found.about.instead }),
      act: () => {
        const there = here();
        if (there) CURES[name](editing, there, found);
      },
    })),
    { text: found.about.own ? say("edit.cures.ignore") : say("edit.cures.ignore_all"), act: () => void ignore(editing, found) },
  ];
}

/** Write the place that the rule knows. A quotation of the old place goes, unless it is what leads to the new one. @param {Editing} editing @param {Card} card @param {Found} found */
function take({ editor }, card, { one, about }) {
  const { quote } = editor.written(card.entry);
  const quotes = one.rule.startsWith("anchor-") && quote ? [quote].flat() : [];
  void editor.apply({ op: "passage", statement: { key: card.entry }, at: about.instead, quote: quotes });
  editor.tell(say("edit.cures.placed", { place: about.instead }));
}

/** Let a problem be, for a reason: at its statement, or in the whole map. @param {Editing} editing @param {Found} found */
async function ignore({ editor }, { one, about, card }) {
  const because = await askText(say("edit.cures.because", { problem: one.message }), "", say("edit.done"));
  if (!because) return;
  const entry = about.own && card ? card.entry : 0;
  const before = (entry ? editor.written(entry).ignore : editor.state.map.ignore) ?? [];
  const value = [...[before].flat().filter(({ rule }) => rule !== one.rule), { rule: one.rule, because }];
  void editor.apply({ op: "set", where: entry ? { key: entry } : [], field: "ignore", value });
  editor.tell(say("edit.cures.ignored_now"));
}
