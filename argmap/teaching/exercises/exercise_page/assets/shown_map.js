/** The map of an exercise as nested cards; what stands in a blank is made by others. */
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";
import { EXERCISE } from "./exercise_data.js";
import { NUMBERS } from "./shown_text.js";

/** @typedef {import("./exercise_data.js").Entry} Entry */
/** @typedef {"claim" | "premise" | "objection" | "undercutter"} Kind */

const SIGNS = { claim: "claim", premise: "supports", objection: "attacks", undercutter: "undercuts" };

/** @param {Kind} kind */
export function signOf(kind) {
  return say(`sign.${SIGNS[kind]}`);
}

/** @param {Entry} claim @param {(id: string, number: number) => HTMLElement} blank makes what stands in a blank */
export function shownMap(claim, blank) {
  const texts = new Map(entries(claim).map((one) => [one.id ?? "", one.text ?? ""]));
  return make("ul", { class: "tree", "aria-label": say("map") }, new Showing(texts, blank).entry(claim, "claim"));
}

/** @param {Entry} entry @returns {Entry[]} */
function entries(entry) {
  const lists = [entry.linked, entry.premises, entry.objections, entry.undercutters];
  return [...(entry.id ? [entry] : []), ...lists.flatMap((list) => list ?? []).flatMap(entries)];
}

class Showing {
  /** @param {Map<string, string>} texts @param {(id: string, number: number) => HTMLElement} blank */
  constructor(texts, blank) {
    this.texts = texts;
    this.blank = blank;
    this.blanks = EXERCISE.blanks ?? [];
  }

  /** @param {Entry} entry @param {Kind} kind @returns {HTMLElement} */
  entry(entry, kind) {
    const own = entry.linked
      ? make("div", { class: "group" }, make("span", { class: "sign" }, say("together")), make("ul", { class: "members" }, ...entry.linked.map((one) => this.entry(one, kind))))
      : this.card(entry, kind);
    const below = [
      ...(entry.premises ?? []).map((one) => this.entry(one, "premise")),
      ...(entry.objections ?? []).map((one) => this.entry(one, "objection")),
      ...(entry.undercutters ?? []).map((one) => this.entry(one, "undercutter")),
    ];
    return make("li", { class: kind }, own, below.length ? make("ul", {}, ...below) : "");
  }

  /** @param {Entry} entry @param {Kind} kind */
  card(entry, kind) {
    const number = this.blanks.indexOf(entry.id ?? "") + 1;
    const sign = make("span", { class: "sign" }, number ? `${signOf(kind)} · ${say("blank", { number })}` : signOf(kind));
    if (number) return make("div", { class: "card" }, sign, this.blank(entry.id ?? "", number));
    const text = entry.ref ? say("again", { text: this.texts.get(entry.ref) ?? "" }) : (entry.text ?? "");
    return make("div", { class: "card" }, sign, make("p", { dir: "auto" }, text), ...small(entry));
  }
}

/** What a statement rests on, and where it was read. @param {Entry} entry @returns {HTMLElement[]} */
function small({ id = "", footnotes = [], cites = [], basis }) {
  const notes = footnotes.map((one) => (typeof one === "number" ? `[${one}]` : `[${one.note}${one.backs ? `: ${one.backs}` : ""}]`));
  const works = cites.map((one) => `(${typeof one === "string" ? one : one.work})`);
  const numbers = (EXERCISE.places?.[id] ?? []).flatMap((one) => NUMBERS.get(one) ?? []);
  const places = numbers.length ? [say("sentences", { count: numbers.length, numbers: numbers.join(", ") })] : [];
  const said = [...notes, ...works, ...(basis ? [say(`basis.${basis}`)] : []), ...places];
  return said.length ? [make("small", { dir: "auto" }, said.join("; "))] : [];
}
