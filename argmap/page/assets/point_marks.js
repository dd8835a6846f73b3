/** Where points of a review are marked in the paper's text: a sign before the words, and a line under them. */
import { make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {"major" | "minor" | "question" | "praise"} Severity */
/** A point as a sentence has it: `part` is from where to where, where it is not the whole sentence; `first` says that it begins there. @typedef {{id: string, severity: Severity, draft: boolean, number: string, first?: boolean, part?: [number, number]}} Marked */

/** The severities by their weight, each with its sign: told apart by shape, not by colour alone. @type {Record<Severity, string>} */
export const SIGNS = { major: "▲", minor: "●", question: "?", praise: "★" };

/** The sign of a severity, for eyes. @param {Severity} severity */
export function sign(severity) {
  return make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[severity]);
}

/** The sign of a point in the text; a button that leads to it in the margin. @param {Marked} point */
export function pointMark({ id, severity, draft, number }) {
  const named = say("edit.review.mark", { number, severity: say(`edit.review.severities.${severity}`) }).trim();
  const button = make("button", { class: "point-sign", "data-point": id, title: named, "aria-label": draft ? say("edit.review.mark_draft", { named }) : named }, sign(severity), number);
  return make("span", { class: `note-mark point-mark ${severity}${draft ? " draft" : ""}` }, button);
}

/** The classes of words that points are on. @param {Marked[]} points */
export function pointedAt(points) {
  return points.length > 0 ? ` pointed ${[...new Set(points.flatMap(({ severity, draft }) => (draft ? ["drafted"] : [severity])))].join(" ")}` : "";
}
