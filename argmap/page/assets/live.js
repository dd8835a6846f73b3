/** A page that follows its map: the server says when there is something new. */
import { App } from "./app.js";
import { listen } from "./controls.js";
import { byId } from "./elements.js";

const app = new App(JSON.parse(byId("content").textContent ?? ""));
listen(app);
const events = new EventSource("/events");
events.addEventListener("content", (event) => {
  app.notice("");
  app.use(JSON.parse(event.data));
});
events.addEventListener("unread", (event) => app.notice(JSON.parse(event.data)));
events.addEventListener("error", () => app.notice("The server does not answer; the map is as it was last."));
