/** What buttons, keys and clicks do. */
import { byId, inputById, isField } from "./elements.js";
import { asPng, picture, save } from "./exporting.js";
import { writeNotes } from "./outline.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./model.js").Card} Card */
/** @typedef {Record<string, () => void>} Actions */

const SCHEMES = ["auto", "light", "dark"];

/** Let a page be used. @param {App} app */
export function listen(app) {
  const does = actions(app);
  for (const [id, act] of Object.entries(does)) byId(id).addEventListener("click", act);
  const cards = byId("cards");
  cards.addEventListener("click", (event) => clicked(app, /** @type {Element} */ (event.target)));
  cards.addEventListener("dblclick", (event) => {
    const target = /** @type {Element} */ (event.target);
    const card = target.closest(".bar") && app.board.cardOf(target); // elsewhere it chooses a word
    if (card) app.fold(card);
  });
  document.addEventListener("keydown", (event) => pressed(app, does, event));
  window.addEventListener("hashchange", () => app.followHash());
  window.addEventListener("beforeprint", () => {
    app.outline.write(app.model, { whole: true });
    writeNotes(app.model);
  });
  window.addEventListener("afterprint", () => app.draw());
  document.addEventListener("fullscreenchange", () => {
    byId("present").setAttribute("aria-pressed", String(document.fullscreenElement !== null));
    app.begin();
  });
  const menu = byId("menu");
  menu.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("button")) menu.removeAttribute("open");
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) menu.removeAttribute("open");
  });
}

/** What each button does, by its id. @param {App} app @returns {Actions} */
function actions(app) {
  const { viewport } = app;
  return {
    view: () => app.outlined(!app.isOutlined),
    read: () => app.read(byId("paper").hidden === true),
    troubles: () => app.troubles(),
    filter: () => app.search.toggle(),
    fewer: () => app.openTo(app.level - 1),
    more: () => app.openTo(app.level + 1),
    all: () => app.openTo(Infinity),
    in: () => viewport.zoomTo(viewport.scale * 1.25),
    out: () => viewport.zoomTo(viewport.scale / 1.25),
    natural: () => viewport.zoomTo(1),
    fit: () => viewport.fit(1),
    present: () => void present(),
    scheme: () => switchScheme(app),
    svg: () => save(new Blob([pictured(app).svg], { type: "image/svg+xml" }), "map.svg"),
    png: () => void savePng(app),
    print: () => window.print(),
    keys: () => /** @type {HTMLDialogElement} */ (byId("help")).showModal(),
  };
}

/** @param {App} app */
function pictured({ board, viewport, model }) {
  const { title, size, verdict, neutral } = model.content;
  return picture(board, viewport.scale, title, `${size}. ${verdict} ${neutral}`.trim());
}

/** @param {App} app */
async function savePng(app) {
  try {
    save(await asPng(pictured(app)), "map.png");
  } catch (error) {
    app.notice(error instanceof Error ? error.message : String(error));
  }
}

async function present() {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

/** @param {App} app */
function switchScheme(app) {
  const root = document.documentElement;
  const next = SCHEMES[(SCHEMES.indexOf(root.style.colorScheme || "auto") + 1) % SCHEMES.length];
  root.style.colorScheme = next === "auto" ? "" : next;
  byId("scheme").textContent = `Colours: ${next}`;
  app.overview.draw(app.board);
}

/** @param {App} app @param {Element} target */
function clicked(app, target) {
  const card = app.board.cardOf(target);
  if (!card) return;
  if (target.closest(".fold")) app.fold(card);
  else if (!getSelection()?.toString()) app.choose(card, { focus: true });
}

/** @param {App} app @param {Actions} does @param {KeyboardEvent} event */
function pressed(app, does, event) {
  const target = /** @type {Element} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest("dialog")) return;
  if (event.key === "Escape") {
    if (byId("menu").hasAttribute("open")) closeMenu();
    else if (isField(target)) /** @type {HTMLElement} */ (target).blur();
    else app.close();
    return;
  }
  if (isField(target)) return;
  const act = (reachesTree(app, target, event.key) ? treeKey(app, event.key) : undefined) ?? pageKey(does, event.key);
  if (!act) return;
  event.preventDefault();
  act();
}

/**
 * Whether a key is for the tree: it is in focus, or nothing that needs the key itself is.
 * @param {App} app @param {Element} target @param {string} key
 */
function reachesTree(app, target, key) {
  if (target.closest("#cards")) return true;
  const moves = key.startsWith("Arrow") || key === "Home" || key === "End";
  return moves && !app.isOutlined && (target === document.body || target.closest("#tools, .floating") !== null);
}

function closeMenu() {
  byId("menu").removeAttribute("open");
  byId("menu").querySelector("summary")?.focus();
}

/** Keys of the whole page. @param {Actions} does @param {string} key @returns {(() => void) | undefined} */
function pageKey(does, key) {
  // What remote controls of projectors send.
  const projected = document.fullscreenElement ? { PageDown: does.more, PageUp: does.fewer } : {};
  return /** @type {Actions} */ ({
    "/": () => inputById("query").focus(), "?": does.keys, "[": does.fewer, "]": does.more, a: does.all, "+": does.in,
    "=": does.in, "-": does.out, 0: does.fit, 1: does.natural, o: does.view, p: does.read, c: does.troubles,
    f: does.present, ...projected,
  })[key];
}

/** Keys of the tree (WAI-ARIA Authoring Practices, tree view pattern). @param {App} app @param {string} key @returns {(() => void) | undefined} */
function treeKey(app, key) {
  const { shown } = app.board;
  const card = app.current;
  if (!card) return undefined;
  const at = shown.indexOf(card);
  const go = (/** @type {Card | null | undefined} */ to) => to && goTo(app, to);
  return /** @type {Actions} */ ({
    ArrowDown: () => go(shown[at + 1]),
    ArrowUp: () => go(shown[at - 1]),
    Home: () => go(shown[0]),
    End: () => go(shown[shown.length - 1]),
    ArrowRight: () => (card.open ? go(card.kids[0]?.cards[0]) : app.fold(card, true)),
    ArrowLeft: () => (card.open && card.kids.length ? app.fold(card, false) : go(card.block.above)),
    Enter: () => enter(app, card),
    " ": () => enter(app, card),
  })[key];
}

/** Choose a card; if it is chosen already, go on to what is told of it. @param {App} app @param {Card} card */
function enter(app, card) {
  if (app.chosen === card) byId("panel").focus();
  else app.choose(card, { focus: true });
}

/** Move to a card; the panel, if it tells of one, follows. @param {App} app @param {Card} card */
function goTo(app, card) {
  if (app.chosen) {
    app.choose(card, { focus: true });
    return;
  }
  app.current = card;
  app.style();
  app.reveal(card);
  card.element?.focus({ preventScroll: true });
}
