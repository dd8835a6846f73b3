/** Points of a review as the margin lists them. */
import { make } from "./elements.js";
import { sign } from "./point_marks.js";
import { ARGMAP, say } from "./words.js";

/** @typedef {import("./review_desk.js").Point} Point */
/** What can be done with a point. @typedef {{go: (point: Point) => void, accept: (point: Point) => void, reword: (point: Point) => void, remove: (point: Point) => void, settle: (point: Point) => void, seek: (point: Point) => void}} PointActions */

/** How many of the statements that fall are told by their words. */
const NAMED = 3;

/** @param {Point} point @param {PointActions} does */
export function pointItem(point, does) {
  const { severity, draft, number, comment } = point;
  const word = say(`edit.review.severities.${severity}`);
  const head = make("button", { class: "go", "aria-describedby": `comment-${point.id}` }, sign(severity), make("strong", {}, [number, word].filter(Boolean).join(" ")), make("span", { class: "at" }, place(point)));
  head.addEventListener("click", () => does.go(point));
  const badges = [draft ? "draft" : "", point.confidential ? "editor" : "", point.status === "open" ? "" : point.status].filter(Boolean);
  return make(
    "article", { class: `point ${severity}${draft ? " draft" : ""}`, "data-point": point.id, "aria-label": say("edit.review.mark", { number, severity: word }).trim() },
    make("header", {}, head, ...badges.map((name) => make("span", { class: `badge ${name}` }, say(`edit.review.badges.${name}`)))),
    point.words ? make("blockquote", { dir: "auto" }, point.step ? say("edit.review.step", { text: point.words }) : point.words) : "",
    point.lost ? make("p", { class: "lost" }, say(`edit.review.${point.node ? "gone" : "lost"}`)) : "",
    make(
      "div", { id: `comment-${point.id}`, class: "comment", dir: "auto" }, point.kind ? make("em", {}, say(`edit.review.kinds.${point.kind}`), ". ") : "",
      make("span", draft ? { lang: ARGMAP } : {}, flowing(comment)),
    ),
    point.replaces ? make("p", { class: "instead", dir: "auto" }, say("edit.review.instead_is", { text: point.replaces })) : "",
    ...point.history.map((text) => make("p", { class: "history", lang: ARGMAP }, text)),
    falls(point), make("div", { class: "buttons" }, ...buttons(point, does)),
  );
}

/** A text with its paragraphs, whose lines end where there is room, as they do in the report. @param {string} text */
function flowing(text) {
  return text.split(/\n\s*\n/).map((one) => one.trim().split(/\s+/).join(" ")).join("\n\n");
}

/** Where a point is. @param {Point} point */
function place({ note, at, page, node, lost }) {
  const named = note !== null ? say("edit.review.note", { number: note }) : at || (node || lost ? "" : say("edit.review.whole"));
  return [named, page ? say("edit.review.page", { page }) : ""].filter(Boolean).join(", ");
}

/** What would no longer be supported if the point is right. @param {Point} point @returns {Node | string} */
function falls({ claim, falls: texts, draft }) {
  if (!claim && texts.length === 0) return "";
  const counted = texts.length > 0 ? say(`edit.review.falls.${claim ? "also" : "only"}`, { count: texts.length }) : say("edit.review.falls.claim");
  const more = texts.length - NAMED;
  return make(
    "details", { class: "falls", open: draft && texts.length <= NAMED }, make("summary", {}, counted),
    texts.length > 0 ? make("ul", {}, ...texts.slice(0, NAMED).map((text) => make("li", { dir: "auto" }, text)), more > 0 ? make("li", {}, say("edit.review.falls.more", { count: more })) : "") : "",
  );
}

/** @param {Point} point @param {PointActions} does */
function buttons(point, does) {
  const settled = point.status === "resolved" || point.status === "withdrawn";
  const names = /** @type {("accept" | "reword" | "dismiss" | "change" | "delete" | "resolve" | "reopen" | "seek")[]} */ (point.draft ? ["accept", "reword", "dismiss"] : ["change", "delete"]);
  if (point.history.length > 0) names.unshift(settled ? "reopen" : "resolve");
  if (!point.draft && point.marks.length === 0 && (point.lost || point.history.length > 0)) names.unshift("seek");
  const acts = { accept: does.accept, reword: does.reword, dismiss: does.remove, change: does.reword, delete: does.remove, resolve: does.settle, reopen: does.settle, seek: does.seek };
  return names.map((name) => {
    const button = make("button", { class: name, "aria-label": say("edit.review.act_on", { act: say(`edit.review.acts.${name}`), text: point.comment.slice(0, 80) }) }, say(`edit.review.acts.${name}`));
    button.addEventListener("click", () => acts[name](point));
    return button;
  });
}
