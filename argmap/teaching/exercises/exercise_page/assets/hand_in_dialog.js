/** Questions that are asked before work is handed in, or begun again. */
import { answered } from "../../../../page/assets/asking.js";
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";

/** Ask who hands in. @param {string} before the name as it was given last @param {string} missing what is not done yet @returns {Promise<string | null>} null where nothing is to be handed in */
export function askName(before, missing) {
  const field = make("input", { type: "text", autocomplete: "name", maxlength: 100, dir: "auto", id: "student", required: true });
  field.value = before;
  const cancel = make("button", { type: "button" }, say("cancel"));
  const form = make("form", { method: "dialog" }, make("h2", {}, say("hand.in")), missing ? make("p", { class: "warns" }, missing) : "", make("p", {}, say("hand.says")), make("label", { for: "student" }, say("hand.name")), field,
    make("div", { class: "buttons" }, make("button", { value: "save", class: "main" }, say("hand.save")), cancel));
  const dialog = make("dialog", { class: "asking" }, form);
  cancel.addEventListener("click", () => dialog.close(""));
  const answer = answered(dialog, () => dialog.returnValue === "save" ? field.value.trim() : "");
  field.focus();
  return answer.then((name) => name || null);
}

/** @param {string} question @param {string} yes @returns {Promise<boolean>} */
export function confirmed(question, yes) {
  const form = make("form", { method: "dialog" }, make("h2", {}, question), make("div", { class: "buttons" }, make("button", { value: "yes", class: "main" }, yes), make("button", { value: "" }, say("cancel"))));
  return answered(make("dialog", { class: "asking" }, form), ({ returnValue }) => (returnValue === "yes" ? "yes" : "")).then(Boolean);
}
