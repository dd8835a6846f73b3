/** Whether what a student did is right, as far as the page can tell without the key: by digests, as `answer_checks.py` makes them. */
import { CONTENT, EXERCISE } from "./exercise_data.js";

/** @typedef {import("./exercise_data.js").Question} Question */
/** @typedef {import("./forest.js").Forest} Forest */
/** @typedef {import("./forest.js").Place} Place */
/** @typedef {import("./forest.js").Standing} Standing */
/** @typedef {import("./forest.js").Step} Step */
/** @typedef {import("./work.js").Answer} Answer */
/** What is told of an answer. @typedef {"right" | "partly" | "wrong" | "open"} AnswerResult */
/** What is told of a statement in the map. @typedef {"right" | "group" | "sign" | "target" | "place" | "place-or-nowhere" | "claim" | "once-more"} PlaceResult */

const DIGITS = 16;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const KNOWN = new Set(CONTENT.checks.digests);

/** Whether a browser can make digests: it does so on pages from a file and from https. */
export const CAN_CHECK = globalThis.crypto?.subtle !== undefined;

/** @param {string[]} fact */
export async function digest(...fact) {
  const bytes = new TextEncoder().encode([EXERCISE.id, ...fact].join("\0"));
  const hashed = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hashed].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, DIGITS);
}

/** @param {string[]} fact */
async function known(...fact) {
  return KNOWN.has(await digest(...fact));
}

/** How much of the credit of a question an answer earns, from 0 to 1. @param {Question} question @param {Answer} answer @returns {Promise<number>} */
export async function credit({ id, form, options = [] }, answer) {
  const chosen = [answer].flat();
  if (form === "one") return chosen.length === 1 ? share(id, chosen[0]) : 0;
  const shares = await Promise.all(options.map((one) => share(id, one.id)));
  const right = options.filter((_, number) => shares[number] === 1).map((one) => one.id);
  const hits = chosen.filter((one) => right.includes(one)).length;
  return Math.max(0, hits - (chosen.length - hits)) / (right.length || 1);
}

/** @param {string} question @param {string} option */
async function share(question, option) {
  const { shares } = CONTENT.checks;
  for (const number of shares.keys()) if (await known("option", question, option, String(number))) return shares[number];
  return 0;
}

/** What is told of the answer to a question. @param {Question} question @param {Answer | undefined} answer @returns {Promise<AnswerResult>} */
export async function answerResult(question, answer) {
  if (!answer?.length || question.form === "text" || question.form === "words") return "open";
  const earned = await credit(question, answer);
  return earned === 1 ? "right" : earned > 0 ? "partly" : "wrong";
}

/** How many of the words that were listed are to be found. @param {Question} question @param {string} answer */
export async function wordsFound({ id }, answer) {
  const words = new Set(answer.split(/[,;\n]/).map(small).filter(Boolean));
  const found = await Promise.all([...words].map((word) => known("word", id, word)));
  return { found: found.filter(Boolean).length, of: words.size };
}

/** A word in small letters, without signs. @param {string} word */
export function small(word) {
  return word.normalize("NFC").toLowerCase().replace(NO_LETTERS, " ").trim();
}

/** What is told of each place of the map. @param {Forest} forest @returns {Promise<Map<Place, PlaceResult>>} */
export async function placeResults(forest) {
  const results = /** @type {Map<Place, PlaceResult>} */ (new Map());
  for (const one of forest.placed()) results.set(one.place, one.step ? await ofStep(one, one.step) : await ofClaim(one.place));
  for (const [place, result] of results) {
    const times = [...results.keys()].filter(({ id }) => id === place.id).length;
    if (result === "right" && place !== forest.claim && !(await known("times", place.id, String(times)))) results.set(place, "once-more");
  }
  return results;
}

/** Whether a statement belongs nowhere. @param {string} id */
export function belongsNowhere(id) {
  return known("nowhere", id);
}

/** @param {Place} claim @returns {Promise<PlaceResult>} */
async function ofClaim({ id }) {
  return (await known("claim", id)) ? "right" : "claim";
}

/** @param {Standing} standing @param {Step} step @returns {Promise<PlaceResult>} */
async function ofStep({ place: { id }, parent, under }, step) {
  const kind = under ? "undercuts" : step.against ? "attacks" : "supports";
  const above = parent?.id ?? "";
  const attacked = (under?.members ?? []).map((one) => one.id);
  const place = [id, kind, above, joined(attacked)];
  if (await known("tie", ...place, joined(step.members.map((one) => one.id).filter((one) => one !== id)))) return "right";
  if (await known("place", ...place)) return "group";
  if (!under && (await known("place", id, step.against ? "supports" : "attacks", above, ""))) return "sign";
  const near = under ? [["parent", id, above], ...attacked.map((one) => ["parent", id, one])] : [["parent", id, above], ["step", id, above]];
  if (await anyKnown(near)) return "target";
  return CONTENT.spare ? "place-or-nowhere" : "place";
}

/** @param {string[][]} facts */
async function anyKnown(facts) {
  return (await Promise.all(facts.map((fact) => known(...fact)))).some(Boolean);
}

/** @param {string[]} ids */
function joined(ids) {
  return [...ids].sort().join("+");
}
