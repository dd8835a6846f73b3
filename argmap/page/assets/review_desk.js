/** The way to the review that lies beside the map: what is done to it, and what the desk tells of it. */
import { Refused } from "./desk.js";
import { reasons } from "./refusal.js";
import { say } from "./words.js";

/** @typedef {import("./editor.js").Editor} Editor */
/** @typedef {import("./point_marks.js").Severity} Severity */
/**
 * A point of the review. `node` is the statement that it is on, or whose step it is on; `words` are that statement's, or the passage's; `falls` are
 * the statements that would lose their support, besides the claim. @typedef {{
 *   id: string, severity: Severity, kind: string, comment: string, replaces: string, confidential: boolean, draft: boolean,
 *   status: string, reply_to: string, by: string, node: string, step: boolean, note: number | null, at: string, page: number | null,
 *   lost: boolean, number: string, words: string, marks: number[][], falls: string[], claim: boolean, history: string[],
 * }} Point
 */
/**
 * @typedef {{
 *   file: string, version: number, unread: string, other_text: string, undo: boolean, redo: boolean, reviewer: string, round: number,
 *   summary: string, contribution: string, to_editor: string, points: Point[],
 * }} Review
 */
/** What of a point somebody writes. @typedef {{severity: Severity, kind: string, comment: string, replaces: string, confidential: boolean, draft: boolean}} Written */
/** What a point is on. @typedef {{at?: string, quote?: {start: string, end: string}[], node?: string, step?: string, note?: number}} Target */

export class ReviewDesk {
  /** @param {Editor} editor */
  constructor(editor) {
    this.editor = editor;
    /** How many messages are not answered yet. */
    this.pending = 0;
  }

  /** @returns {Review | null} */
  get review() {
    return this.editor.state.review;
  }

  /** Do something to the review. @param {Record<string, unknown>} message @returns {Promise<string>} why it was not done; empty if it was */
  async send(message) {
    this.pending += 1;
    try {
      const state = await this.editor.desk.ask(() => ({ do: "review", message }));
      this.editor.take(state);
      this.editor.notices.done();
      return "";
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.kind !== "conflict") return reasons(error).join("\n");
      const state = await this.editor.ask({ do: "state" });
      if (state) this.editor.take(state);
      if (this.review?.unread) return this.review.unread;
      return error.theirs ? say("edit.review.clash_now", { text: error.theirs }) : say("edit.review.clash");
    } finally {
      this.pending -= 1;
    }
  }

  /** @param {Target} target @param {Written} written @param {string} token by what the page knows the point: what is sent twice is added once */
  add(target, written, token) {
    return this.send({ do: "add", token, point: { ...target, ...written } });
  }

  /** @param {Point} point as it was shown @param {Partial<Written>} written what is to be different */
  change(point, written) {
    const names = /** @type {(keyof Written)[]} */ (Object.keys(written));
    return this.send({ do: "change", id: point.id, was: Object.fromEntries(names.map((name) => [name, point[name]])), fields: written });
  }

  /** Say how a point of an earlier round stands now. @param {Point} point @param {string} status */
  settle({ id, status: was }, status) {
    return this.send({ do: "change", id, was: { status: was }, fields: { status } });
  }

  /** Put a point on a passage. @param {Point} point @param {{at: string, quote: {start: string, end: string}[]}} passage */
  place({ id }, { at, quote }) {
    return this.send({ do: "change", id, was: {}, fields: { at, quote } });
  }

  /** @param {Point} point */
  remove({ id, severity, kind, comment, replaces, confidential, draft }) {
    return this.send({ do: "remove", id, was: { severity, kind, comment, replaces, confidential, draft } });
  }
}
