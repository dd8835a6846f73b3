/** What a student has done so far: answers, or a map; kept as a text, handed in as a file. */
import { EXERCISE } from "./exercise_data.js";
import { Forest } from "./forest.js";
import { mapOf } from "./forest_map.js";
import { readForest, writeForest } from "./forest_text.js";

/** The id of an option, several of them, or a text. @typedef {string | string[]} Answer */
/** @typedef {import("./exercise_data.js").Question} Question */

const QUESTIONS = EXERCISE.questions ?? [];
/** How long an answer or a statement may be, in characters. */
export const LONGEST = 1000;
/** How many statements of one's own there may be. */
const MOST = 300;

export class Work {
  constructor() {
    /** By the ids of questions. @type {Map<string, Answer>} */
    this.answers = new Map();
    /** The texts of all statements by id, those that were given first. @type {Map<string, string>} */
    this.texts = new Map(QUESTIONS.length ? [] : (EXERCISE.statements ?? []).map(({ id, text }) => [id, text]));
    this.given = this.texts.size;
    this.forest = new Forest();
    for (const id of this.texts.keys()) this.forest.add(id);
    const told = this.forest.loose.find(({ id }) => id === EXERCISE.claim);
    if (told) this.forest.head(told);
  }

  /** Write a statement of one's own. @param {string} text */
  write(text) {
    let number = this.texts.size - this.given + 1;
    while (this.texts.has(`s${number}`)) number += 1;
    if (this.texts.size >= this.given + MOST) return;
    this.texts.set(`s${number}`, text);
    this.forest.add(`s${number}`);
  }

  /** Whether the student wrote a statement, so that it can be reworded and deleted. @param {string} id */
  isOwn(id) {
    return [...this.texts.keys()].indexOf(id) >= this.given;
  }

  /** @param {string} id */
  forget(id) {
    this.forest.drop(id);
    this.texts.delete(id);
  }

  /** Whether nothing has been done yet. */
  get untouched() {
    return this.text() === new Work().text();
  }

  /** All of it as a text. */
  text() {
    const ids = [...this.texts.keys()];
    const own = ids.slice(this.given).map((id) => this.texts.get(id));
    const answers = QUESTIONS.map((one) => written(one, this.answers.get(one.id)));
    return JSON.stringify(QUESTIONS.length ? { answers } : { map: writeForest(this.forest, ids), ...(own.length ? { own } : {}) });
  }

  /** The work that a text tells of; null of a text that tells of none. @param {unknown} text */
  static from(text) {
    try {
      const data = JSON.parse(String(text));
      const work = new Work();
      if (QUESTIONS.length) {
        QUESTIONS.forEach((one, number) => {
          const answer = read(one, data.answers[number]);
          if (answer.length) work.answers.set(one.id, answer);
        });
      } else {
        for (const one of data.own ?? []) work.write(textOf(one).trim() || "?");
        work.forest = readForest(textOf(data.map), [...work.texts.keys()]);
      }
      return work;
    } catch {
      return null;
    }
  }

  /** What is handed in. @param {string} student */
  handIn(student) {
    const map = QUESTIONS.length ? null : mapOf(this.forest, this.texts);
    const answers = map ? {} : { answers: Object.fromEntries(this.answers) };
    return { "argmap-hand-in": 1, exercise: EXERCISE.id, student, ...(map ? { map } : {}), ...answers, work: this.text() };
  }
}

/** An answer, with the numbers of options instead of their ids (base 36). @param {Question} question @param {Answer | undefined} answer @returns {string} */
function written({ form, options = [] }, answer = "") {
  if (form === "text" || form === "words") return String(answer);
  return [answer].flat().filter(Boolean).map((id) => options.findIndex((one) => one.id === id).toString(36)).join(".");
}

/** @param {Question} question @param {unknown} text @returns {Answer} */
function read({ form, options = [] }, text) {
  if (form === "text" || form === "words") return textOf(text).slice(0, LONGEST);
  const ids = textOf(text).split(".").flatMap((number) => options[parseInt(number, 36)]?.id ?? []);
  return form === "one" ? (ids[0] ?? "") : [...new Set(ids)];
}

/** @param {unknown} value */
function textOf(value) {
  if (typeof value !== "string") throw new Error("no text");
  return value;
}
