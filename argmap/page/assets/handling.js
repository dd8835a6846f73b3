/** What hands do with the parts of a page that changes the map: with the paper, its notes and its file, and with the cards. */
import { CardDragging } from "./card_dragging.js";
import { Dragging } from "./dragging.js";
import { MapGround } from "./map_ground.js";
import { Moving } from "./moving.js";
import { NoteNaming } from "./note_naming.js";
import { PaperFile } from "./paper_file.js";
import { Parts } from "./parts.js";
import { PassageBar } from "./passage_bar.js";
import { ReviewMargin } from "./review_margin.js";

/** Let a map be changed by hand. @param {import("./editing.js").Editing} editing @returns {() => void} what is done when it was drawn anew */
export function handle(editing) {
  const { app } = editing;
  editing.parts = new Parts(app);
  editing.passages = new PassageBar(editing);
  editing.moving = new Moving(editing);
  editing.margin = new ReviewMargin(editing);
  const dragging = new Dragging(new MapGround(app.viewport));
  const cards = new CardDragging(editing, dragging);
  const notes = new NoteNaming(editing, dragging);
  const file = new PaperFile(editing);
  app.paperless = true;
  app.paper.above = [editing.passages.seeks, file.element];
  app.paper.notes.offers = (number) => [...editing.margin.offers(number), ...notes.offers(number)];
  app.turned = () => editing.parts.follow();
  editing.parts.begin();
  editing.margin.renew();
  if (editing.margin.there) editing.parts.review();
  return () => {
    cards.renew();
    queueMicrotask(() => {
      // then the statement and its passage are shown, too
      editing.margin.renew();
      editing.parts.renew();
      editing.passages.renew();
      file.renew();
    });
  };
}
