/** Keeps the work on a learning platform, and reports the score to it: ADL SCORM 1.2 Run-Time Environment, sections 3.3 and 3.4. */
import { say } from "../../../../page/assets/words.js";
import { CAN_CHECK } from "./answer_checks.js";
import { score } from "./scoring.js";

/** @typedef {import("./work.js").Work} Work */
/**
 * What the platform's window offers.
 * @typedef {{
 *   LMSInitialize: (empty: "") => string, LMSFinish: (empty: "") => string, LMSGetValue: (name: string) => string,
 *   LMSSetValue: (name: string, value: string) => string, LMSCommit: (empty: "") => string,
 * }} Platform
 */

/** How many characters a platform must keep (CMIString4096). */
const ROOM = 4096;
/** How many windows up it may be. */
const HIGHEST = 500;
/** How long after a change the platform is asked to write it down, in thousandths of a second. */
const RESTS = 2000;

export class PlatformKeeping {
  /** Work is kept on the platform, not in files. */
  files = false;

  constructor() {
    this.platform = found(window) ?? (window.opener ? found(window.opener) : null);
    this.begun = Date.now();
    /** @type {boolean} Whether the platform answers. */
    this.ready = this.platform?.LMSInitialize("") === "true";
    if (this.#get("cmi.core.lesson_status") === "not attempted") this.#set("cmi.core.lesson_status", "incomplete");
    window.addEventListener("pagehide", () => this.#finish());
  }

  load() {
    return this.#get("cmi.suspend_data") || null;
  }

  /** @param {string} text */
  keep(text) {
    if (text.length > ROOM || !this.#set("cmi.suspend_data", text)) return false;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.platform?.LMSCommit(""), RESTS);
    return true;
  }

  /** @param {Work} work @returns {Promise<string>} */
  async handIn(work) {
    if (!CAN_CHECK) return say("hand.no-score");
    const percent = Math.round(100 * (await score(work)));
    const facts = { "cmi.core.score.min": "0", "cmi.core.score.max": "100", "cmi.core.score.raw": String(percent), "cmi.core.lesson_status": "completed" };
    const told = Object.entries(facts).map(([name, value]) => this.#set(name, value));
    const done = told.every(Boolean) && this.platform?.LMSCommit("") === "true";
    return done ? say("hand.reported", { percent }) : say("hand.not-reported");
  }

  #finish() {
    if (!this.ready) return;
    this.#set("cmi.core.exit", "suspend"); // the work is given back the next time
    this.#set("cmi.core.session_time", timespan(Date.now() - this.begun));
    this.platform?.LMSCommit("");
    this.platform?.LMSFinish("");
    this.ready = false;
  }

  /** @param {string} name */
  #get(name) {
    return this.ready ? (this.platform?.LMSGetValue(name) ?? "") : "";
  }

  /** @param {string} name @param {string} value */
  #set(name, value) {
    return this.ready && this.platform?.LMSSetValue(name, value) === "true";
  }
}

/** The platform of a window, or of one that it stands in. @param {Window} start @returns {Platform | null} */
function found(start) {
  let here = start;
  for (let step = 0; step < HIGHEST; step += 1) {
    try {
      const offered = /** @type {Window & {API?: Platform}} */ (here).API;
      if (offered) return offered;
    } catch {
      return null; // another site's window
    }
    if (here.parent === here) return null;
    here = here.parent;
  }
  return null;
}

/** A time as the platform wants it (CMITimespan). @param {number} time in thousandths of a second */
function timespan(time) {
  const seconds = Math.floor(time / 1000);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
