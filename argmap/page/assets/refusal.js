/** What the desk refused, in words: of a file, where in it and what cures it. */
import { say } from "./words.js";

/** @typedef {import("./desk.js").Refused} Refused */

/** How many problems of a file are told. */
const FEW = 3;

/** @param {Refused} refused @returns {string[]} a line for each problem */
export function reasons(refused) {
  if (refused.problems.length === 0) return [refused.message];
  return refused.problems.slice(0, FEW).map(({ file, line, message, help }) => {
    const place = line === null ? file : say("edit.refused.line", { file, line });
    return `${place}: ${sentence(message)}${help ? ` ${sentence(help)}` : ""}`;
  });
}

/** @param {string} text */
function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
