/** Problems as the form tells them: what is wrong, what helps, and, one step away, which rule says so. */
import { curesOf } from "./cures.js";
import { capital, make } from "./elements.js";
import { fieldOf } from "./form_facts.js";
import { sign } from "./problems.js";
import { ARGMAP, say } from "./words.js";

/** @typedef {import("./editing.js").Editing} Editing */
/** @typedef {import("./form_facts.js").Found} Found */
/** @typedef {import("./kept.js").Item} Item */

/** Up to so many problems of a kind are shown without being asked for. */
const FEW = 3;

/** Problems as items to show. @param {Editing} editing @param {Found[]} found @returns {Item[]} */
export function problemItems(editing, found) {
  return found.map((one) => ({ key: `${one.one.rule} ${one.one.message}`, sign: signOf(one), make: () => told(editing, one) }));
}

/** All problems, those of a kind together. @param {Editing} editing @param {Found[]} found @param {(found: Found) => HTMLElement | null} link the way to its statement @returns {Item[]} */
export function problemKinds(editing, found, link) {
  /** @type {Map<string, Found[]>} */
  const kinds = new Map();
  for (const one of found) kinds.set(one.one.rule, [...(kinds.get(one.one.rule) ?? []), one]);
  return [...kinds].map(([rule, all]) => ({ key: rule, sign: all.map((one) => `${signOf(one)} ${one.card?.text}`).join("\n"), make: () => kind(editing, all, link) }));
}

/** @param {Found} found */
function signOf({ one, about, card }) {
  return JSON.stringify([one.level, one.message, one.help, one.at, about.field, about.instead, about.own, card?.entry, card?.block.linked, card?.block.word]);
}

/** @param {Editing} editing @param {Found[]} all @param {(found: Found) => HTMLElement | null} link */
function kind(editing, all, link) {
  const [{ one, about }] = all;
  const summary = make("summary", {}, make("span", { class: `problems ${one.level}` }, `${sign(one.level)} ${all.length}`), " ", make("span", { lang: ARGMAP }, about.finds || one.rule));
  const parts = all.map((found) => {
    const part = told(editing, found);
    const to = link(found);
    if (to) part.querySelector(".message")?.after(to);
    return part;
  });
  return make("details", { open: all.length <= FEW }, summary, ...parts);
}

/** @param {Editing} editing @param {Found} found */
function told(editing, found) {
  const { one, about } = found;
  const buttons = curesOf(editing, found, fieldOf(found)).map(({ text, act }) => {
    const button = make("button", {}, text);
    button.addEventListener("click", act);
    return button;
  });
  // what tells how the file is to be changed is for those who write it: here the buttons do that
  const written = one.help.includes("`") && buttons.length > 1;
  const help = one.help ? make("p", { class: "cure", lang: ARGMAP }, capital(one.help)) : "";
  const rule = [`${sign(one.level)} ${say(`severity.${one.level}`)}`, one.rule, one.at ? say("remarks.at", { at: one.at }) : ""].filter(Boolean).join(" · ");
  return make(
    "div", { class: `problem ${one.level}` },
    make("p", { class: "message", lang: ARGMAP }, capital(one.message)),
    written ? "" : help,
    make("div", { class: "cures" }, ...buttons),
    make("details", { class: "which" }, make("summary", {}, say("edit.form.which")), written ? help : "", make("p", { class: "rule" }, make("span", { lang: ARGMAP }, about.finds), " ", make("code", {}, rule))),
  );
}
