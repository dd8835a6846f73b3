/** Files that are dropped while a map is open: a paper for it, or something to begin another map with. */
import { ask } from "./asking.js";
import { LARGEST, isMap } from "./files_given.js";
import { say } from "./words.js";

/** @typedef {import("./editor.js").Editor} Editor */
/** @typedef {import("./files_given.js").GivenFile} GivenFile */

/** @param {Editor} editor @param {GivenFile[]} files */
export async function takeOntoMap(editor, [file]) {
  if (!file) return;
  if (file.size > LARGEST) {
    editor.app.notice(say("edit.start.too_large", { file: file.name }));
    return;
  }
  const choices = [{ value: "begin", text: say("edit.dropped.begin") }];
  if (!isMap(file)) choices.unshift({ value: "beside", text: say("edit.dropped.beside") });
  const chosen = await ask(say("edit.dropped.title", { file: file.name }), choices);
  if (!chosen) return;
  editor.app.notice(say("edit.start.reading", { file: file.name }));
  const data = await file.data();
  if (chosen === "begin") await editor.leave({ do: "begin", name: file.name, [isMap(file) ? "map" : "paper"]: data });
  else {
    const state = await editor.ask({ do: "add-paper", name: file.name, paper: data });
    if (!state) return;
    editor.take(state);
    editor.app.read(true);
  }
}
