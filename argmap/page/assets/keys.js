/** The keys of a page: a row makes its line in the help, the title of its button, and what it does. */
import { byId, inputById, make } from "./elements.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./model.js").Card} Card */
/**
 * `keys` as events name them, `shown` as people read them, `says` what they do. A row acts on the page (`act`) or on
 * a card of the tree (`onCard`); from the overview, one that is `onMap` leads to the map first. `button` is the id of the
 * button that does the same.
 * @typedef {{
 *   keys: string[], shown: string, says: string, button?: string, onMap?: boolean,
 *   act?: (app: App) => void, onCard?: (app: App, card: Card) => void,
 * }} Row
 */

/** Keys of the tree follow the tree view pattern of the WAI-ARIA Authoring Practices. @type {Row[]} */
export const KEYS = [
  { keys: ["ArrowUp"], shown: "↑", says: "Previous statement", onCard: (app, card) => app.goTo(beside(app, card, -1)) },
  { keys: ["ArrowDown"], shown: "↓", says: "Next statement", onCard: (app, card) => app.goTo(beside(app, card, 1)) },
  { keys: ["ArrowRight"], shown: "→", says: "Open the branch; again: go to its first statement", onCard: inwards },
  { keys: ["ArrowLeft"], shown: "←", says: "Close the branch; again: go to the statement it belongs to", onCard: outwards },
  { keys: ["Home"], shown: "Home", says: "First statement", onCard: (app) => app.goTo(app.board.shown[0]) },
  { keys: ["End"], shown: "End", says: "Last statement", onCard: (app) => app.goTo(app.board.shown[app.board.shown.length - 1]) },
  { keys: ["Enter", " "], shown: "Enter", says: "Show details; again: move into them", onCard: enter },
  { keys: ["Escape"], shown: "Esc", says: "Close the details, problems or menu" },
  { keys: ["["], shown: "[", says: "Show fewer levels", button: "fewer", onMap: true, act: (app) => app.openTo(app.level - 1) },
  { keys: ["]"], shown: "]", says: "Show more levels", button: "more", onMap: true, act: (app) => app.openTo(app.level + 1) },
  { keys: ["a"], shown: "a", says: "Open every branch", button: "all", onMap: true, act: (app) => app.openTo(Infinity) },
  { keys: ["+", "="], shown: "+", says: "Zoom in", button: "in", onMap: true, act: ({ viewport }) => viewport.zoomTo(viewport.scale * 1.25) },
  { keys: ["-"], shown: "-", says: "Zoom out", button: "out", onMap: true, act: ({ viewport }) => viewport.zoomTo(viewport.scale / 1.25) },
  { keys: ["0"], shown: "0", says: "Fit the whole map in the window", button: "fit", onMap: true, act: ({ viewport }) => viewport.fit(1) },
  { keys: ["1"], shown: "1", says: "Actual size", button: "natural", onMap: true, act: ({ viewport }) => viewport.zoomTo(1) },
  { keys: ["/"], shown: "/", says: "Search; Enter goes to the next match", act: () => inputById("query").focus() },
  { keys: ["v"], shown: "v", says: "Show the whole map as bars; again: back to the map", button: "whole", act: (app) => app.views.switchOverview() },
  { keys: ["o"], shown: "o", says: "Show the map as an outline", button: "view", act: (app) => app.views.outlined(app.views.at !== "outline") },
  { keys: ["p"], shown: "p", says: "Show the paper next to the map", button: "read", act: (app) => app.read(byId("paper").hidden === true) },
  { keys: ["c"], shown: "c", says: "List all problems", button: "troubles", act: (app) => app.troubles() },
  { keys: ["f"], shown: "f", says: "Present the argument step by step", button: "present", act: (app) => app.present() },
  { keys: ["?"], shown: "?", says: "Show this help", button: "keys", act: () => /** @type {HTMLDialogElement} */ (byId("help")).showModal() },
];

/** Write the help, and the titles of buttons. */
export function writeKeys() {
  const lines = KEYS.map((row) => [make("dt", {}, row.shown), make("dd", {}, row.says)]);
  byId("help-keys").replaceChildren(...lines.flat());
  for (const { button, says, shown } of KEYS) if (button) byId(button).title = `${says} (${shown})`;
}

/** The row of a key of the whole page. @param {string} key */
export function pageRow(key) {
  return KEYS.find((row) => row.act && row.keys.includes(key));
}

/** The row of a key of the tree. @param {string} key */
export function treeRow(key) {
  return KEYS.find((row) => row.onCard && row.keys.includes(key));
}

/** @param {App} app @param {Card} card @param {number} by */
function beside(app, card, by) {
  return app.board.shown[app.board.shown.indexOf(card) + by];
}

/** @param {App} app @param {Card} card */
function inwards(app, card) {
  if (card.open) app.goTo(card.kids[0]?.cards[0]);
  else app.fold(card, true);
}

/** @param {App} app @param {Card} card */
function outwards(app, card) {
  if (card.open && card.kids.length) app.fold(card, false);
  else app.goTo(card.block.above);
}

/** Show the details of a card; if they are shown already, move into them. @param {App} app @param {Card} card */
function enter(app, card) {
  if (app.chosen === card) byId("panel").focus();
  else app.choose(card, { focus: true });
}
