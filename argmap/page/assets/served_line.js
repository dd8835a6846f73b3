/** The line to a desk that a server of this computer holds: messages are requests, and events tell of changes. */
import { make } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./desk.js").Hears} Hears */

/** How long to wait until the server is asked again for its events, in thousandths of a second. */
const AGAIN = 1500;
/** What another program answers that has taken the server's place. */
const STRANGERS = [403, 404, 421, 502, 503];

/** Follow the events of the server. @param {Hears} hears */
function listen(hears) {
  const events = new EventSource("events");
  events.addEventListener("number", (event) => hears.renewed(Number(event.data)));
  events.addEventListener("open", () => hears.reached(true));
  events.addEventListener("error", () => {
    hears.reached(false);
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen(hears), AGAIN);
  });
}

/** Send a message. @param {string} body @param {AbortSignal} [signal] @returns {Promise<any>} nothing where the desk was not reached */
async function send(body, signal) {
  const response = await post(body, signal);
  if (!response || STRANGERS.includes(response.status)) return null;
  return response.json().catch(() => ({ error: { kind: "fault", message: say("edit.desk.fault") } }));
}

/** @param {string} body @param {AbortSignal} [signal] */
async function post(body, signal) {
  try {
    return await fetch("desk", { method: "POST", headers: { "Content-Type": "application/json" }, body, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}

/** @type {import("./desk.js").Line} */
export const SERVED = {
  inFile: false,
  kept: true,
  left: false,
  listen,
  send,
  renew: () => location.reload(),
  leadTo: (page, words, more = {}) => make("a", { href: page, target: "_blank", rel: "noopener", ...more }, words),
};
