/** The keys of a page: a row makes its line in the help, the title of its button, and what it does. */
import { byId, inputById, make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./model.js").Card} Card */
/**
 * `keys` as events name them, `shown` as people read them (by name, if they have one), `says` what they do: both names are of
 * `argmap/page/words`. A row acts on the page (`act`) or on
 * a card of the tree (`onCard`); from the overview, one that is `onMap` leads to the map first. `button` is the id of the
 * button that does the same.
 * @typedef {{
 *   keys: string[], shown: string, says: string, button?: string, onMap?: boolean,
 *   act?: (app: App) => void, onCard?: (app: App, card: Card) => void,
 * }} Row
 */

/** Keys of the tree follow the tree view pattern of the WAI-ARIA Authoring Practices. @type {Row[]} */
export const KEYS = [
  { keys: ["ArrowUp"], shown: "↑", says: "up", onCard: (app, card) => app.goTo(beside(app, card, -1)) },
  { keys: ["ArrowDown"], shown: "↓", says: "down", onCard: (app, card) => app.goTo(beside(app, card, 1)) },
  { keys: ["ArrowRight"], shown: "→", says: "inwards", onCard: inwards },
  { keys: ["ArrowLeft"], shown: "←", says: "outwards", onCard: outwards },
  { keys: ["Home"], shown: "home", says: "first", onCard: (app) => app.goTo(app.board.shown[0]) },
  { keys: ["End"], shown: "end", says: "last", onCard: (app) => app.goTo(app.board.shown[app.board.shown.length - 1]) },
  { keys: ["Enter", " "], shown: "enter", says: "details", onCard: enter },
  { keys: ["Escape"], shown: "esc", says: "close" },
  { keys: ["["], shown: "[", says: "fewer", button: "fewer", onMap: true, act: (app) => app.openTo(app.level - 1) },
  { keys: ["]"], shown: "]", says: "more", button: "more", onMap: true, act: (app) => app.openTo(app.level + 1) },
  { keys: ["a"], shown: "a", says: "all", button: "all", onMap: true, act: (app) => app.openTo(Infinity) },
  { keys: ["+", "="], shown: "+", says: "in", button: "in", onMap: true, act: ({ viewport }) => viewport.zoomTo(viewport.scale * 1.25) },
  { keys: ["-"], shown: "-", says: "out", button: "out", onMap: true, act: ({ viewport }) => viewport.zoomTo(viewport.scale / 1.25) },
  { keys: ["0"], shown: "0", says: "fit", button: "fit", onMap: true, act: ({ viewport }) => viewport.fit(1) },
  { keys: ["1"], shown: "1", says: "natural", button: "natural", onMap: true, act: ({ viewport }) => viewport.zoomTo(1) },
  { keys: ["/"], shown: "/", says: "search", act: () => inputById("query").focus() },
  { keys: ["v"], shown: "v", says: "overview", button: "whole", act: (app) => app.views.switchOverview() },
  { keys: ["o"], shown: "o", says: "outline", button: "view", act: (app) => app.views.outlined(app.views.at !== "outline") },
  { keys: ["p"], shown: "p", says: "paper", button: "read", act: (app) => app.read(byId("paper").hidden === true) },
  { keys: ["c"], shown: "c", says: "problems", button: "troubles", act: (app) => app.troubles() },
  { keys: ["f"], shown: "f", says: "present", button: "present", act: (app) => app.present() },
  { keys: ["?"], shown: "?", says: "help", button: "keys", act: () => /** @type {HTMLDialogElement} */ (byId("help")).showModal() },
];

/** Write the help, and the titles of buttons. */
export function writeKeys() {
  const lines = KEYS.map((row) => [make("dt", {}, keyName(row.shown)), make("dd", {}, say(`keys.${row.says}`))]);
  byId("help-keys").replaceChildren(...lines.flat());
  for (const { button, says, shown } of KEYS) if (button) byId(button).title = `${say(`keys.${says}`)} (${keyName(shown)})`;
}

/** What people call a key, or several that are held together: each by its sign, or by its name. @param {string} keys */
export function keyName(keys) {
  return keys.split(" ").map((key) => (/^(.|F\d+)$/.test(key) ? key : say(`key_names.${key}`))).join(" ");
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
