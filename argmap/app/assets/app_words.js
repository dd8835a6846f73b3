/** The words of the page around, in the language that its reader speaks. */
import { byId } from "../../page/assets/elements.js";

/** @typedef {{[key: string]: string}} Phrases */

/** All languages by their codes. @type {Record<string, Phrases>} */
const ALL = JSON.parse(byId("app-words").textContent ?? "{}");
const KEPT = "argmap-language";

/** The language that was chosen last, or else the first of the browser's that there are words in. */
export function spoken() {
  const wished = [kept(), ...navigator.languages].map((one) => one.toLowerCase().split("-")[0]);
  return wished.find((one) => one in ALL) ?? "en";
}

function kept() {
  try {
    return localStorage.getItem(KEPT) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} language */
export function speak(language) {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // the language is asked for anew the next time
  }
}

/** A phrase with its places filled. @param {string} key @param {Record<string, string | number>} [values] */
export function say(key, values = {}) {
  const found = ALL[document.documentElement.lang]?.[key];
  if (found === undefined) throw new Error(`there are no words for ${key}`);
  return found.replace(/\{(\w+)\}/g, (_, place) => String(values[place]));
}
