/** Problems: one as it stands in the panel, and all of them by rule. */
import { capital, make } from "./elements.js";
import { ARGMAP, say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Problem} Problem */

const LEVELS = ["error", "warning", "info"];
/** Up to so many problems of a rule are shown without being asked for. */
const FEW = 3;

/** The level that matters most among some problems; empty if there are none. @param {Problem[]} problems */
export function worst(problems) {
  const levels = problems.map((one) => one.level);
  return LEVELS.find((level) => levels.includes(level)) ?? "";
}

/** How many problems there are, in words: what is wrong or missing, and what is only to be known. @param {string[]} levels */
export function counted(levels) {
  const hints = levels.filter((level) => level === "info").length;
  const count = levels.length - hints;
  const said = count > 0 ? say("problems.count", { count }) : say("problems.none");
  return hints > 0 ? `${said}, ${say("problems.hints", { count: hints })}` : said;
}

/** @param {string} level */
export function sign(level) {
  return level === "info" ? "i" : "⚠";
}

/** One problem, and how to cure it. @param {Problem} one */
export function problem(one) {
  return make(
    "div", { class: `problem ${one.level}` },
    make("p", { class: "message", lang: ARGMAP }, capital(one.message)),
    one.help ? make("p", { class: "cure", lang: ARGMAP }, capital(one.help)) : "",
    make("p", { class: "rule" }, `${sign(one.level)} ${say(`severity.${one.level}`)} · ${one.rule}${one.at ? ` · ${say("remarks.at", { at: one.at })}` : ""}`),
  );
}

/** All problems of a map, rule by rule, as they matter. @param {Model} model @param {(card: Card) => HTMLElement} button @returns {HTMLElement[]} */
export function problemsByRule(model, button) {
  /** @type {Map<string, {one: Problem, card: Card | null}[]>} */
  const rules = new Map();
  const add = (/** @type {Problem} */ one, /** @type {Card | null} */ card) => {
    const found = rules.get(one.rule);
    if (found) found.push({ one, card });
    else rules.set(one.rule, [{ one, card }]);
  };
  for (const one of model.content.problems) add(one, null);
  for (const card of model.home.values()) for (const one of card.node?.problems ?? []) add(one, card);
  const rank = (/** @type {{one: Problem}[]} */ found) => Math.min(...found.map(({ one }) => one.rank));
  return [...rules]
    .sort(([, a], [, b]) => rank(a) - rank(b))
    .map(([rule, found]) => group(rule, found, button));
}

/** @param {string} rule @param {{one: Problem, card: Card | null}[]} found @param {(card: Card) => HTMLElement} button */
function group(rule, found, button) {
  const level = worst(found.map(({ one }) => one));
  const summary = make(
    "summary", {},
    make("span", { class: `problems ${level}` }, `${sign(level)} ${found.length}`), " ", make("code", {}, rule), ` ${say(`severity.${level}`)}`,
  );
  const same = new Set(found.map(({ one }) => `${one.message} ${one.help}`)).size === 1;
  /** @type {HTMLElement[]} */
  const parts = same ? [problem(found[0].one)] : [];
  for (const { one, card } of found) {
    const part = same ? null : problem(one);
    const link = card && button(card);
    if (part && link) part.append(link);
    const shown = part ?? link;
    if (shown) parts.push(shown);
  }
  return make("details", { open: found.length <= FEW }, summary, ...parts);
}
