/**
 * A map that is being built as a short text, since a learning platform keeps 4,096 characters (SCORM 1.2 Run-Time Environment, `cmi.suspend_data`):
 * a statement is its number (base 36), `!` where it stands elsewhere already, and its steps, which are `+`, `-` or `~` (undercuts) with the
 * members in brackets: `0+(1&2~(3))-(4);5,6` has 0 as its claim, and 5 and 6 without a place.
 */
import { Forest } from "./forest.js";

/** @typedef {import("./forest.js").Place} Place */
/** @typedef {import("./forest.js").Step} Step */

const PARTS = /[0-9a-z]+!?|[-+~]\(|[)&,;]/g;

/** @param {Forest} forest @param {string[]} ids the statements in their order @returns {string} */
export function writeForest(forest, ids) {
  const place = (/** @type {Place} */ one) => `${ids.indexOf(one.id).toString(36)}${one.again ? "!" : ""}${one.steps.map((next) => step(next, next.against ? "-" : "+")).join("")}`;
  /** @type {(one: Step, sign: string) => string} */
  const step = (one, sign) => `${sign}(${one.members.map(place).join("&")}${one.undercutters.map((next) => step(next, "~")).join("")})`;
  return `${forest.claim ? place(forest.claim) : ""};${forest.loose.map(place).join(",")}`;
}

/** The map that a text describes; statements that it does not have become fragments. Throws an error for any other text. @param {string} text @param {string[]} ids */
export function readForest(text, ids) {
  const reading = new Reading(text, ids);
  const forest = new Forest();
  if (reading.next !== ";") forest.claim = reading.place();
  reading.take(";");
  while (reading.next) {
    forest.loose.push(reading.place());
    if (reading.next) reading.take(",");
  }
  for (const id of ids) if (!reading.met.has(id)) forest.add(id);
  for (const { place } of forest.standings()) if (place.again && !reading.met.has(place.id)) throw new Error("repeated, and nowhere else");
  return forest;
}

class Reading {
  /** @param {string} text @param {string[]} ids */
  constructor(text, ids) {
    this.ids = ids;
    this.parts = text.match(PARTS) ?? [];
    this.at = 0;
    /** The statements that were met, but for repeated ones. @type {Set<string>} */
    this.met = new Set();
    if (this.parts.join("") !== text) throw new Error("no map");
  }

  get next() {
    return this.parts[this.at] ?? "";
  }

  /** @param {string} part */
  take(part) {
    if (this.next !== part) throw new Error(`${part} was expected`);
    this.at += 1;
  }

  /** @returns {Place} */
  place() {
    const part = this.next;
    const id = this.ids[parseInt(part, 36)];
    const again = part.endsWith("!");
    if (!/^\w/.test(part) || id === undefined || (!again && this.met.has(id))) throw new Error("no such statement");
    this.take(part);
    if (!again) this.met.add(id);
    return { id, again, steps: again ? [] : this.steps(["+(", "-("]) };
  }

  /** @param {string[]} signs @returns {Step[]} */
  steps(signs) {
    const found = [];
    while (signs.includes(this.next)) {
      const against = this.next !== "+(";
      this.take(this.next);
      const members = [this.place()];
      while (this.next === "&") {
        this.take("&");
        members.push(this.place());
      }
      found.push({ against, members, undercutters: this.steps(["~("]) });
      this.take(")");
    }
    return found;
  }
}
