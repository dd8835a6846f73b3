/** Keeps the work in the browser, where it is found again by the same browser on the same device, and hands it in as a file. */
import { save } from "../../../../page/assets/file_saving.js";
import { say } from "../../../../page/assets/words.js";
import { EXERCISE } from "./exercise_data.js";
import { askName } from "./hand_in_dialog.js";

/** @typedef {import("./work.js").Work} Work */

const PLACE = `argmap ${EXERCISE.id}`;
const NAME = "argmap name";

export class BrowserKeeping {
  /** Whether work can be brought from a file, and saved as one. */
  files = true;

  /** What was kept; null if nothing was. @returns {string | null} */
  load() {
    return read(PLACE);
  }

  /** Keep the work, and tell whether that was possible. @param {string} text */
  keep(text) {
    return write(PLACE, text);
  }

  /** Say when another window has kept work on this exercise. @param {(text: string) => void} use */
  elsewhere(use) {
    window.addEventListener("storage", ({ key, newValue }) => {
      if (key === PLACE && newValue) use(newValue);
    });
  }

  /** Ask for a name and save the file. @param {Work} work @param {string} missing what is not done yet @returns {Promise<string>} what is told then */
  async handIn(work, missing) {
    const name = await askName(read(NAME) ?? "", missing);
    if (name === null) return "";
    write(NAME, name);
    const data = JSON.stringify(work.handIn(name), null, 1);
    const file = `${EXERCISE.id}-${name.replace(/[^\p{L}\p{N}]+/gu, "_").slice(0, 60) || "-"}.json`;
    save(new Blob([data], { type: "application/json" }), file);
    return say("hand.saved", { file });
  }
}

/** @param {string} place @returns {string | null} */
function read(place) {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

/** @param {string} place @param {string} text */
function write(place, text) {
  try {
    localStorage.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}
