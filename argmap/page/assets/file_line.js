/** The line to a desk that is in the same file as the page: the page around this one passes everything on. */
import { make } from "./elements.js";

/** What waits for an answer, by the number of its message. @type {Map<number, (answer: any) => void>} */
const waiting = new Map();
let count = 0;

/** @type {import("./desk.js").Hears | null} */
let heard = null;

window.addEventListener("message", ({ source, data }) => {
  if (source !== window.parent) return;
  if ("kept" in data) {
    IN_FILE.kept = data.kept;
    heard?.kept();
  }
  if (data.leave) IN_FILE.left = true;
  waiting.get(data.number)?.(data.answer);
  waiting.delete(data.number);
});

/** @param {Record<string, unknown>} message */
function tell(message) {
  window.parent.postMessage(message, "*"); // a file has no origin to name; the page around is the one that holds this one
}

/** Send a message. @param {string} body @param {AbortSignal} [signal] @returns {Promise<any>} */
function send(body, signal) {
  const number = (count += 1);
  return new Promise((done, failed) => {
    waiting.set(number, done);
    signal?.addEventListener("abort", () => {
      if (!waiting.delete(number)) return; // it was answered before
      tell({ stop: number });
      failed(signal.reason);
    });
    tell({ number, ask: body });
  });
}

/** @type {import("./desk.js").Line} */
export const IN_FILE = {
  inFile: true,
  kept: !document.documentElement.hasAttribute("data-unkept"),
  left: false,
  listen: (hears) => {
    heard = hears;
  },
  send,
  renew: () => tell({ renew: true }),
  leadTo: (page, words, more = {}) => {
    const button = make("button", more, words);
    button.addEventListener("click", () => tell({ open: page }));
    return button;
  },
};
