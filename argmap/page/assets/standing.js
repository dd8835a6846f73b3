/** How the argument stands: in a sentence, and as shares that lead to their statements. */
import { byId, make } from "./elements.js";
import { size, starts, verdict } from "./phrases.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Content} Content */

/** @param {Content} content @param {(state: string) => void} find what a click on a share does */
export function writeStanding(content, find) {
  byId("verdict").textContent = verdict(content);
  byId("size").textContent = `${size(content)} ${starts(content)}`.trim();
  const pieces = [];
  const buttons = [];
  for (const { key, count } of content.states) {
    const piece = make("i", { class: key });
    piece.style.flexGrow = String(count);
    pieces.push(piece);
    const button = make("button", { title: say("standing.find", { means: say(`states.${key}.means`) }) }, make("i", { class: key }), `${count} ${say(`states.${key}.name`)}`);
    button.addEventListener("click", () => find(key));
    buttons.push(button);
  }
  byId("share").replaceChildren(...pieces);
  byId("states").replaceChildren(...buttons);
}
