/** What buttons, keys and clicks do. */
import { byId, isField } from "./elements.js";
import { picture } from "./exporting.js";
import { save } from "./file_saving.js";
import { KEYS, pageRow, treeRow, writeKeys } from "./keys.js";
import { size, verdict } from "./phrases.js";
import { asPng } from "./pixels.js";
import { askToPrint, listenToPrint } from "./printing.js";
import { say } from "./words.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {Record<string, () => void>} Actions */

const SCHEMES = ["auto", "light", "dark"];

/** Let a page be used. @param {App} app */
export function listen(app) {
  writeKeys();
  for (const [id, act] of Object.entries(actions(app))) byId(id).addEventListener("click", act);
  const cards = byId("cards");
  cards.addEventListener("click", (event) => clicked(app, /** @type {Element} */ (event.target)));
  cards.addEventListener("dblclick", (event) => {
    const target = /** @type {Element} */ (event.target);
    const card = target.closest(".bar") && app.board.cardOf(target); // elsewhere it chooses a word
    if (card) app.fold(card);
  });
  document.addEventListener("keydown", (event) => pressed(app, event));
  for (const name of ["popstate", "hashchange"]) window.addEventListener(name, () => app.views.follow());
  listenToPrint(app);
  keepInSight(app);
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement) app.walk.end();
  });
  const menu = byId("menu");
  menu.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("button")) menu.removeAttribute("open");
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) menu.removeAttribute("open");
  });
}

/** Keep what is chosen in sight in a window that becomes narrower. Its height does not count: a phone changes that while it scrolls. @param {App} app */
function keepInSight(app) {
  let wide = window.innerWidth;
  window.addEventListener("resize", () => {
    if (app.chosen && window.innerWidth !== wide) app.reveal(app.chosen);
    wide = window.innerWidth;
  });
}

/** What each button does, by its id. @param {App} app @returns {Actions} */
function actions(app) {
  const keyed = KEYS.flatMap(({ button, act }) => (button && act ? [[button, () => act(app)]] : []));
  return {
    ...Object.fromEntries(keyed),
    filter: () => app.search.toggle(),
    explain: () => app.meanings.show(!app.meanings.isOpen),
    scheme: () => switchScheme(app),
    svg: () => save(pictured(app), "map.svg"),
    png: () => void savePng(app),
    print: () => askToPrint(app),
  };
}

/** @param {App} app */
function pictured(app) {
  const { board, viewport, model } = app;
  const { content, title } = model;
  const neutral = content.neutral ? say("standing.neutral") : "";
  board.showAll();
  const made = picture(board, viewport.scale, title, `${size(content)} ${verdict(content)} ${neutral}`.trim());
  app.draw();
  return made;
}

/** @param {App} app */
async function savePng(app) {
  try {
    save(await asPng(pictured(app)), "map.png");
  } catch (error) {
    app.notice(error instanceof Error ? error.message : String(error));
  }
}

/** @param {App} app */
function switchScheme(app) {
  const root = document.documentElement;
  const next = SCHEMES[(SCHEMES.indexOf(root.style.colorScheme || "auto") + 1) % SCHEMES.length];
  root.style.colorScheme = next === "auto" ? "" : next;
  byId("scheme").textContent = say(`colours.${next}`);
  app.stage.minimap.draw(app.board);
}

/** @param {App} app @param {Element} target */
function clicked(app, target) {
  const card = app.board.cardOf(target);
  if (!card) return;
  if (target.closest(".fold")) app.fold(card);
  else if (!getSelection()?.toString()) app.choose(card, { focus: true });
}

/** @param {App} app @param {KeyboardEvent} event */
function pressed(app, event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const dialog = target.closest("dialog");
  if (dialog) {
    // A browser closes it too, but may do so after the next key has been pressed.
    if (event.key !== "Escape") return;
    dialog.close();
    target.blur(); // else it may keep the next keys, until the page is drawn again
    return;
  }
  if (event.key === "Escape") {
    if (byId("menu").hasAttribute("open")) closeMenu();
    else if (app.meanings.isOpen) app.meanings.show(false);
    else if (target === app.search.query && app.search.leave()) return;
    else if (isField(target)) target.blur();
    else app.close();
    return;
  }
  if (isField(target)) return;
  const reached = reaches(app, target, event.key);
  if (reached && app.views.at === "overview" && app.overview.press(event.key)) {
    event.preventDefault();
    return;
  }
  const card = reached && app.views.at !== "overview" ? app.current : null;
  const onTree = card ? treeRow(event.key) : undefined;
  const onPage = pageRow(event.key);
  if (!onTree && !onPage) return;
  event.preventDefault();
  if (card && onTree) onTree.onCard?.(app, card);
  else {
    if (onPage?.onMap) app.views.leaveOverview();
    onPage?.act?.(app);
  }
}

/**
 * Whether a key is for the tree or the bars: they are in focus, or nothing that needs the key itself is.
 * @param {App} app @param {Element} target @param {string} key
 */
function reaches(app, target, key) {
  if (target.closest("#cards, #bars")) return true;
  const moves = key.startsWith("Arrow") || key === "Home" || key === "End";
  return moves && app.views.at !== "outline" && (target === document.body || target.closest("#tools, .floating") !== null);
}

function closeMenu() {
  byId("menu").removeAttribute("open");
  byId("menu").querySelector("summary")?.focus();
}
