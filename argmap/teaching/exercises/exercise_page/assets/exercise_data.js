/** The exercise as the page holds it: what `Exercise` in `exercise.py` says, and the digests of `answer_checks.py`. */

/** @typedef {{id: string, text: string}} Option */
/** @typedef {{id: string, text: string, form: "one" | "several" | "text" | "words", about?: string, options?: Option[]}} Question */
/** @typedef {{note: number, backs?: string}} Backing */
/**
 * A statement, a reference or a group of a map in the notation.
 * @typedef {{
 *   id?: string, text?: string, ref?: string, premises?: Entry[], objections?: Entry[], undercutters?: Entry[], linked?: Entry[],
 *   footnotes?: (number | Backing)[], cites?: (string | {work: string})[], basis?: string,
 * }} Entry
 */
/** @typedef {{shares: number[], digests: string[]}} Checks */
/**
 * @typedef {{
 *   id: string, kind: string, title: string, instructions: string[], source?: {map?: string, paper?: string}, claim?: string,
 *   statements?: Option[], map?: {claim: Entry}, blanks?: string[], passages?: {sentences: Option[]}[],
 *   notes?: {number: number, text: string}[], places?: Record<string, string[]>, questions?: Question[],
 * }} Exercise
 */
/** @typedef {{exercise: Exercise, checks: Checks, marksItself: boolean, writes: boolean, spare: boolean}} Content */

/** @type {Content} */
export const CONTENT = JSON.parse(document.getElementById("content")?.textContent ?? "{}");
export const EXERCISE = CONTENT.exercise;
