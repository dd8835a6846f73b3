/** A page that follows its map: the server says when there is something new. */
import { App } from "./app.js";
import { listen } from "./controls.js";
import { byId } from "./elements.js";
import { say } from "./words.js";

let shown = byId("content").textContent ?? "";
const app = new App(JSON.parse(shown));
listen(app);
const events = new EventSource("events");
events.addEventListener("content", (event) => {
  app.notice("");
  if (event.data === shown) return; // each connection begins with the present state, mostly the one that is shown
  shown = event.data;
  app.use(JSON.parse(shown));
});
events.addEventListener("unread", (event) => app.notice(JSON.parse(event.data)));
events.addEventListener("error", () => app.notice(say("live.silent")));
