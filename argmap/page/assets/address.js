/**
 * Where the reader is, as entries in the browser's history: the chosen statement, which the address names too, or else a
 * view of the map.
 */

import { say } from "./words.js";

/** A view with no statement chosen: the overview, or the branch of a card, by its key. @typedef {{overview?: boolean, at?: string}} View */

/** The id in the address; empty if there is none that can be read. */
export function idInAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/**
 * Keep an id in the address, or none. A choice makes an entry in the browser's history. Steps that follow one another, by
 * arrow keys or from match to match, share an entry: Back leads to where they began, not through each of them.
 * @param {string} id @param {{step?: boolean}} [how]
 */
export function enter(id, { step = false } = {}) {
  if (id === idInAddress()) return;
  const follows = step && Boolean(history.state?.step);
  const address = id ? linkTo(id) : bare();
  if (follows) history.replaceState({ step }, "", address);
  else history.pushState({ step }, "", address);
}

/** The view that the present entry of the history is of; undefined on a page that was just opened. @returns {View | undefined} */
export function viewInHistory() {
  return history.state ?? undefined;
}

/** Make an entry in the history for a view, or keep it in the `first` one. @param {View} view @param {{first?: boolean}} [how] */
export function enterView(view, { first = false } = {}) {
  if (first) history.replaceState(view, "");
  else history.pushState(view, "", bare());
}

/** Whom a link to this page serves: nobody else opens a file of this computer, or a page that is served on it. */
export function afterCopying() {
  if (location.protocol === "file:") return say("link.copied_file");
  if (["127.0.0.1", "localhost", "[::1]"].includes(location.hostname)) return say("link.copied_served");
  return say("link.copied");
}

/** The address of a statement on this page. @param {string} id */
export function linkTo(id) {
  return `${bare()}#${encodeURIComponent(id)}`;
}

/** The address of this page; whole, since a page within another has no folder that a part of one could begin at. */
function bare() {
  return location.href.replace(/#.*$/s, "");
}
