/** What the page says of a map or a statement in sentences, from what `argmap.page.content` found. */
import { say } from "./words.js";

/** @typedef {import("./model.js").Content} Content */
/** @typedef {import("./model.js").Passage} Passage */
/** @typedef {import("./model.js").Statement} Statement */

/** Whether support reaches the claims, as a fact of the map and no verdict on the paper. @param {Content} content */
export function verdict({ claims }) {
  if (claims.length === 1) return say(`verdict.${claims[0]}`);
  return say("verdict.several", { supported: claims.filter((one) => one === "supported").length, count: claims.length });
}

/** How many statements there are. @param {Content} content */
export function size(content) {
  return `${say("counts.statement", { count: content.size })}.`;
}

/** How many statements the argument starts from, and how many of these have no source; empty if none. @param {Content} content */
export function starts({ starts: { count, bare } }) {
  if (count === 0) return "";
  if (bare === 0) return say("starts.grounded", { count });
  if (count === 1) return say("starts.bare_alone");
  return say("starts.partly", { statements: say("counts.statement", { count }), bare: say("starts.bare", { count: bare }) });
}

/** How well a statement is supported, in a word or two. @param {Statement} node */
export function status({ state }) {
  return say(`states.${state}.name`);
}

/** What supports a statement, or why nothing does. @param {Statement} node */
export function ground({ ground: found, basis }) {
  return say(`grounds.${found}`, { basis: basis ? say(`bases.${basis}`) : "" });
}

/** Where in the paper a statement was read. @param {Statement} node */
export function place({ passages = [], at = "" }) {
  return passages.map(passage).join("; ") || at;
}

/** @param {Passage} passage */
function passage({ part, number = "", title, paragraph, first, last }) {
  const where = title ? say("places.titled", { number, title }) : say(`places.${part}`, { number });
  if (paragraph === undefined) return where;
  if (first === undefined) return say("places.in_paragraph", { where, paragraph });
  if (first === last) return say("places.in_sentence", { where, paragraph, sentence: first });
  return say("places.in_sentences", { where, paragraph, first, last: last ?? "" });
}
