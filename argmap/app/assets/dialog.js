/** A dialog of the page around. */
import { say } from "./app_words.js";
import { make } from "../../page/assets/elements.js";

/** @param {string} title the key of its words @param {(Node | string)[]} parts @returns {HTMLDialogElement} */
export function openDialog(title, parts) {
  const close = make("button", { class: "close" }, say("close"));
  const dialog = make("dialog", { "aria-labelledby": "dialog-title" }, make("h2", { id: "dialog-title" }, say(title)), ...parts, close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
