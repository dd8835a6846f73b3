/** The words of the page in its language, as `argmap/page/words` has them: each by its key. */

/** @typedef {{[key: string]: string | Words}} Words */

/** The language that the page speaks, as the document names it. */
export const LANGUAGE = document.documentElement.lang;
/** The language of what argmap says without these words: messages of rules, schemes and their questions. */
export const ARGMAP = "en";
const WORDS = /** @type {Words} */ (JSON.parse(document.getElementById("words")?.textContent ?? "{}"));
const PLURALS = new Intl.PluralRules(LANGUAGE);

/** A phrase with its places filled. Of one that has plural forms, `count` says which. @param {string} key @param {Record<string, string | number>} [values] */
export function say(key, values = {}) {
  let found = /** @type {string | Words | undefined} */ (WORDS);
  for (const part of key.split(".")) found = typeof found === "object" ? found[part] : undefined;
  if (typeof found === "object") found = found[PLURALS.select(Number(values.count))] ?? found.other;
  if (typeof found !== "string") throw new Error(`the page has no words for ${key}`);
  return found.replace(/\{(\w+)\}/g, (_, place) => String(values[place]));
}
