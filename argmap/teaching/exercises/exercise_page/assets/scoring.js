/** How much of an exercise is right, where the page can tell: what it reports to a learning platform. */
import { belongsNowhere, credit, placeResults } from "./answer_checks.js";
import { EXERCISE } from "./exercise_data.js";

/** @typedef {import("./work.js").Work} Work */

/** The share that is right, from 0 to 1: of questions, or of the statements in the map and those that are missing in it. @param {Work} work */
export async function score(work) {
  const questions = EXERCISE.questions ?? [];
  if (questions.length === 0) return placed(work);
  const earned = await Promise.all(questions.map((one) => credit(one, work.answers.get(one.id) ?? [])));
  return earned.reduce((sum, one) => sum + one, 0) / questions.length;
}

/** @param {Work} work */
async function placed({ forest }) {
  const results = await placeResults(forest);
  const told = forest.claim?.id === EXERCISE.claim ? 1 : 0; // what was told earns nothing
  const right = [...results.values()].filter((one) => one === "right").length - told;
  const nowhere = await Promise.all(forest.loose.map(({ id }) => belongsNowhere(id)));
  const of = results.size - told + fragments(forest) - nowhere.filter(Boolean).length;
  return of > 0 ? Math.max(0, right) / of : 0;
}

/** How many statements have no place in the map, with those that hang on them. @param {import("./forest.js").Forest} forest */
export function fragments(forest) {
  return forest.standings().length - forest.placed().length;
}
