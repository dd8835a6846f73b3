/** Two texts side by side, one of which is to count. */
import { make } from "./elements.js";
import { answered } from "./asking.js";
import { say } from "./words.js";

/** @typedef {{value: string, title: string, text: string, button: string}} Side */

/** Ask which of two texts is to count. @param {string} question @param {string} why @param {[Side, Side]} sides @returns {Promise<string>} empty where nothing was chosen */
export function askBoth(question, why, sides) {
  const columns = sides.map((side, number) => make(
    "section", {}, make("h3", {}, side.title),
    make("pre", { tabindex: 0, "aria-label": side.title, dir: "auto" }, ...marked(side.text, sides[1 - number].text)),
    make("button", { value: side.value }, side.button),
  ));
  const form = make(
    "form", { method: "dialog" }, make("h2", {}, question), make("p", {}, why), make("div", { class: "both" }, ...columns),
    make("button", { value: "" }, say("edit.parted.later")),
  );
  return answered(make("dialog", { class: "asking comparing" }, form), (dialog) => dialog.returnValue);
}

/** The lines of a text, those marked that the other lacks. @param {string} text @param {string} other @returns {Node[]} */
function marked(text, other) {
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const line of other.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  return text.split("\n").map((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count > 0 ? new Text(`${line}\n`) : make("mark", {}, `${line}\n`);
  });
}
