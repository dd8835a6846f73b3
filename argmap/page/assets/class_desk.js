/** The way to the classroom of the desk: its messages, and the work that goes on there bit by bit. */
import { Refused } from "./desk.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {{student: string, number: string, file: string, mark: number, possible: number, of: number, uncertain: number, problem: string, own: string, remark: string}} Mark */
/** @typedef {{reference: string, id: string, words: string, said: string, right: string}} Wording `said` is what a student wrote, `right` what it may be */
/** @typedef {Wording & {times: number, alike: number, turned: boolean, reasons: string[]}} Doubt */
/** @typedef {Wording & {answer: "yes" | "no"}} Answered */
/** @typedef {{what: "marking" | "packing", done: number, of: number}} Work */
/** @typedef {{name: string, type: string, data: string}} SentFile `data` is the content in base64 */
/**
 * What the classroom tells, as `argmap.desk.classroom` has it. @typedef {{
 *   languages: string[], language: string | null, submissions: number, passed: string[], open_map: boolean,
 *   key: {file: string, title: string, given: boolean} | null, rubric: string, earlier: string,
 *   gradebook: {file: string, assignments: string[], assignment: string} | null, work: Work | null, marked: boolean,
 *   stale: boolean, waiting: number, marks: Mark[], uncertain: Doubt[], answered: Answered[], file?: SentFile,
 * }} ClassState
 */

export class ClassDesk {
  /** @param {Desk} desk @param {{changed: () => void, went: (work: Work) => void, refused: (refused: Refused) => void, made: (file: SentFile) => void}} hears */
  constructor(desk, hears) {
    this.desk = desk;
    this.hears = hears;
    /** @type {ClassState | null} */
    this.state = null;
    /** Whether somebody looks; what goes on rests otherwise. */
    this.open = true;
    this.going = false;
  }

  /** Send a message whose answer is the state, and go on with what it begins. @param {Record<string, unknown>} message @returns {Promise<boolean>} whether it was done */
  async tell(message) {
    const state = await this.ask(message);
    if (state) this.#take(state);
    else this.hears.changed(); // what was shown as done already is not
    return state !== null;
  }

  /** @param {Record<string, unknown>} message @param {(refused: Refused) => void} [refused] hears why not @returns {Promise<any>} nothing where it was refused */
  async ask(message, refused = this.hears.refused) {
    try {
      return await this.desk.ask(() => ({ do: "class", message }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused(error);
      return null;
    }
  }

  /** @param {ClassState} state */
  #take(state) {
    this.state = state;
    this.hears.changed();
    void this.#goOn();
  }

  async #goOn() {
    if (this.going) return;
    this.going = true;
    while (this.state?.work && this.open) {
      const answer = await this.ask({ do: "go-on" });
      if (answer?.work) {
        this.state.work = answer.work;
        this.hears.went(answer.work);
        continue;
      }
      this.state = answer ?? (await this.ask({ do: "look" })) ?? { ...this.state, work: null };
      this.hears.changed();
      if (answer?.file) this.hears.made(answer.file);
    }
    this.going = false;
  }
}
