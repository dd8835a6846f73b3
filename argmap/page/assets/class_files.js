/** Files that a teacher chooses or drops for a class: they go to the desk in portions. */
import { make } from "./elements.js";
import { LARGEST, given } from "./files_given.js";
import { say } from "./words.js";

/** @typedef {import("./class_page.js").ClassPage} ClassPage */
/** @typedef {import("./files_given.js").GivenFile} GivenFile */

/** How many files, and about how many bytes, a message takes. */
const MOST = 200;
const PORTION = 8 * 2 ** 20;

/** A button that lets somebody choose files. @param {ClassPage} page @param {string} role @param {string} accept @param {string} text */
export function chooser(page, role, accept, text) {
  const field = make("input", { type: "file", accept, multiple: role === "submissions" || role === "key" || role === "earlier", hidden: true });
  const button = make("button", { class: "choose" }, text);
  button.addEventListener("click", () => field.click());
  field.addEventListener("change", () => {
    void give(page, role, [...(field.files ?? [])].map(given));
    field.value = "";
  });
  return make("div", {}, button, field);
}

/** Take files that are dropped on a part of the page. @param {HTMLElement} element @param {ClassPage} page @param {string} role */
export function takeFilesOn(element, page, role) {
  const over = (/** @type {DragEvent} */ event, /** @type {boolean} */ there) => {
    event.preventDefault();
    event.stopPropagation(); // the page itself takes papers
    element.classList.toggle("over", there);
  };
  element.addEventListener("dragover", (event) => over(event, true));
  element.addEventListener("dragleave", (event) => over(event, false));
  element.addEventListener("drop", (event) => {
    over(event, false);
    void give(page, role, [...(event.dataTransfer?.files ?? [])].map(given));
  });
}

/** @param {ClassPage} page @param {string} role @param {GivenFile[]} files */
async function give(page, role, files) {
  if (files.length === 0) return;
  const large = files.find((one) => one.size > LARGEST);
  if (large) {
    page.note(say("edit.start.too_large", { file: large.name }));
    return;
  }
  page.note(files.length > 1 ? say("edit.class.reading", { count: files.length }) : say("edit.start.reading", { file: files[0].name }));
  for (const portion of portions(files)) {
    const sent = await Promise.all(portion.map(read));
    const unread = portion.find((_, at) => !sent[at]);
    if (unread) page.note(say("edit.paper.unread", { name: unread.name }));
    if (unread || !(await page.class.tell({ do: "give", role, files: sent }))) return;
  }
  page.note("");
}

/** A file as a message has it; nothing where the browser cannot read it, as with a folder. @param {GivenFile} file */
async function read({ name, data }) {
  try {
    return { name, data: await data() };
  } catch {
    return null;
  }
}

/** @param {GivenFile[]} files */
function portions(files) {
  /** @type {GivenFile[][]} */
  const found = [[]];
  let size = 0;
  for (const file of files) {
    const last = found[found.length - 1];
    if (last.length > 0 && (last.length === MOST || size + file.size > PORTION)) {
      found.push([file]);
      size = file.size;
    } else {
      last.push(file);
      size += file.size;
    }
  }
  return found;
}
