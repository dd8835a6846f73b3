/** The text and the notes of an exercise, to be read beside the work. */
import { make } from "../../../../page/assets/elements.js";
import { say } from "../../../../page/assets/words.js";
import { EXERCISE } from "./exercise_data.js";

const PASSAGES = EXERCISE.passages ?? [];
/** The numbers of sentences by their ids. */
export const NUMBERS = new Map(PASSAGES.flatMap(({ sentences }) => sentences).map(({ id }, number) => [id, number + 1]));
/** Whether something refers to sentences by their numbers. */
const NUMBERED = Object.keys(EXERCISE.places ?? {}).length > 0;

/** What there is to read; null of an exercise without a text. @returns {HTMLElement | null} */
export function shownText() {
  const notes = EXERCISE.notes ?? [];
  if (PASSAGES.length + notes.length === 0) return null;
  const section = make("section", { id: "text", "aria-labelledby": "text-title", tabindex: "0" });
  section.append(make("h2", { id: "text-title" }, say(PASSAGES.length ? "text" : "notes")));
  section.append(...PASSAGES.map(({ sentences }) => make("p", { dir: "auto" }, ...sentences.flatMap(sentence))));
  if (PASSAGES.length && notes.length) section.append(make("h3", {}, say("notes")));
  if (notes.length) section.append(make("ol", { dir: "auto" }, ...notes.map(({ number, text }) => make("li", { value: number }, text))));
  return section;
}

/** @param {{id: string, text: string}} sentence @returns {(Node | string)[]} */
function sentence({ id, text }) {
  return NUMBERED ? [make("sup", {}, String(NUMBERS.get(id))), `\u00a0${text} `] : [`${text} `];
}
