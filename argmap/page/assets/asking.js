/** Questions in a dialog: a choice, or some words. */
import { make } from "./elements.js";
import { say } from "./words.js";

/**
 * Ask somebody to choose. @param {string} question @param {{value: string, text: string}[]} choices @param {string} [more] what is said below the question
 * @param {string} [none] what the button says that chooses nothing
 * @returns {Promise<string>} empty where nothing was chosen
 */
export function ask(question, choices, more = "", none = say("edit.cancel")) {
  const buttons = choices.map(({ value, text }) => make("button", { value }, text));
  const form = make(
    "form", { method: "dialog" }, make("h2", {}, question), more ? make("p", {}, more) : "", ...buttons, make("button", { value: "" }, none),
  );
  return answered(make("dialog", { class: "asking" }, form), (dialog) => dialog.returnValue);
}

/**
 * Ask for some words; without any, only Cancel and Esc end it. @param {string} question @param {string} value @param {string} done what the button says
 * @param {string} quoted words that are shown above, for what is written of them @param {Promise<string>} [exactly] these words, where they are found out later
 * @returns {Promise<string>} empty where nothing was written
 */
export function askText(question, value, done, quoted = "", exactly = Promise.resolve(quoted)) {
  const field = make("textarea", { rows: 4, "aria-label": question, dir: "auto" }, value);
  const quotation = make("blockquote", { dir: "auto", "aria-busy": "true" }, quoted);
  void exactly.then((text) => {
    if (text) quotation.textContent = text;
    quotation.removeAttribute("aria-busy");
  });
  const lacks = make("p", { class: "lacks", role: "alert" });
  const finish = make("button", { value: "done", class: "main" }, done);
  const form = make(
    "form", { method: "dialog" }, make("h2", {}, question), quoted ? quotation : "", field, lacks, finish,
    make("button", { value: "" }, say("edit.cancel")),
  );
  form.addEventListener("submit", (event) => {
    if (event.submitter !== finish || field.value.trim()) return;
    event.preventDefault();
    lacks.textContent = say("edit.no_words");
    field.setAttribute("aria-invalid", "true");
    field.focus();
  });
  const dialog = make("dialog", { class: "asking words" }, form);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit(finish);
    }
  });
  const answer = answered(dialog, () => (dialog.returnValue === "done" ? field.value.trim() : ""));
  field.focus();
  field.select();
  return answer;
}

/** Show a dialog, and read the answer when it closes. @param {HTMLDialogElement} dialog @param {(dialog: HTMLDialogElement) => string} read @returns {Promise<string>} */
export function answered(dialog, read) {
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      done(read(dialog));
    });
  });
}
