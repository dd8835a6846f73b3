/** The map as a file: every format that the desk knows, by what it is for. */
import { Refused } from "./desk.js";
import { DrawnPages } from "./drawn_pages.js";
import { byId, capital, make } from "./elements.js";
import { save } from "./file_saving.js";
import { contentOf, inPixels } from "./made_here.js";
import { TooLarge } from "./pixels.js";
import { reasons } from "./refusal.js";
import { say } from "./words.js";

/** @typedef {import("./editor.js").Editor} Editor */
/** @typedef {import("./made_here.js").SentFile} SentFile */
/** A `title` is what another program is called; `by_page` says that the desk cannot make it, but this page can. @typedef {{name: string, says: string, drawing: boolean, title?: string, by_page?: boolean}} Format */

/** The formats that the page has words for, in groups. A format that it does not know is told in the desk's words. @type {Record<string, string[]>} */
const GROUPS = {
  review: ["review-docx", "review-pdf", "review-html", "review-md", "review-txt", "review-jats"],
  editor: ["editor-docx", "editor-pdf", "editor-html", "editor-md", "editor-txt"],
  pictures: ["svg", "png"],
  pages: ["html", "pdf", "pptx"],
  report: ["report-docx", "report-pdf", "report-html", "report-md", "report-txt"],
  text: ["markdown", "text", "tikz"],
  programs: ["yaml", "json", "graph", "graphml", "dot", "mermaid"],
};
const KNOWN = Object.values(GROUPS).flat();

export class Exports {
  /** @param {Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  /** Show what there is. */
  async open() {
    const answer = await this.editor.ask({ do: "exports" });
    if (!answer) return;
    const formats = /** @type {Format[]} */ (answer.formats);
    this.said = make("p", { class: "said", role: "status" });
    const others = formats.filter((one) => !KNOWN.includes(one.name));
    const exchange = others.filter((one) => one.title).map((one) => one.name);
    const groups = Object.entries({ ...GROUPS, exchange, more: others.map((one) => one.name).filter((name) => !exchange.includes(name)) });
    const parts = groups.map(([group, names]) => this.#group(group, names.flatMap((name) => formats.find((one) => one.name === name) ?? [])));
    const close = make("button", { class: "close", "aria-label": say("edit.exports.close"), title: say("edit.exports.close") }, "×");
    this.dialog = make("dialog", { id: "exports", "aria-labelledby": "exports-title" }, close, make("h2", { id: "exports-title" }, say("edit.exports.title")), ...parts, this.said);
    close.addEventListener("click", () => this.dialog?.close());
    this.dialog.addEventListener("close", () => {
      this.working?.abort();
      this.dialog?.remove();
    });
    document.body.append(this.dialog);
    this.dialog.showModal();
  }

  /** @param {string} group @param {Format[]} formats */
  #group(group, formats) {
    const lines = formats.map((one) => this.#format(one));
    if (group === "pictures") lines.push(...["svg", "png"].map((id) => this.#open(id)));
    const says = group === "exchange" ? [make("p", { class: "says" }, say("edit.exports.exchange"))] : [];
    return lines.length > 0 ? make("section", { class: group }, make("h3", {}, say(`edit.exports.groups.${group}`)), ...says, ...lines) : "";
  }

  /** @param {Format} format */
  #format({ name, says, title: called, by_page: here }) {
    const known = KNOWN.includes(name);
    const title = known ? say(`edit.exports.names.${name}`) : capital(called || name);
    const what = here && name === "pdf" ? say("edit.exports.pdf_here") : known ? say(`edit.exports.says.${name}`) : says;
    const line = make("button", { "data-to": name }, make("strong", {}, title), make("span", {}, what));
    line.addEventListener("click", () => void this.#make(line, title, here ? (signal) => this.#here(name, signal) : (signal) => this.#there(name, signal)));
    return line;
  }

  /** The part of the map that is open, as the page itself draws it. @param {string} id */
  #open(id) {
    const line = make("button", { "data-open": id }, make("strong", {}, say(`edit.exports.open.${id}`)), make("span", {}, say("edit.exports.open.says")));
    line.addEventListener("click", () => {
      this.dialog?.close();
      byId(id).click();
    });
    return line;
  }

  /** Make a file and hand it out. Another one that is being made is left. @param {HTMLElement} line @param {string} title @param {(signal: AbortSignal) => Promise<(Node | string)[]>} act returns what is told of it */
  async #make(line, title, act) {
    this.working?.abort();
    const work = (this.working = new AbortController());
    const stop = make("button", {}, say("edit.exports.stop"));
    stop.addEventListener("click", () => work.abort());
    this.#tell("", say("edit.exports.making", { format: title }), make("progress", { "aria-label": say("edit.exports.making", { format: title }) }), stop);
    line.setAttribute("aria-busy", "true");
    try {
      this.#tell("", ...(await act(work.signal)));
    } catch (error) {
      if (error instanceof Refused) this.#tell("refused", reasons(error).join("\n"));
      else if (error instanceof TooLarge) this.#tell("refused", error.message);
      else if (!work.signal.aborted) throw error;
      else if (this.working === work) this.#tell("", say("edit.exports.stopped"));
    } finally {
      line.removeAttribute("aria-busy");
    }
  }

  /** Let the desk make the file. @param {string} to @param {AbortSignal} signal */
  async #there(to, signal) {
    const file = await this.editor.desk.aside({ do: "export", to }, signal);
    saveSent(file);
    const lost = file.lost ? [make("ul", { class: "lost" }, ...file.lost.map((/** @type {string} */ one) => make("li", {}, one)))] : [];
    return [say("edit.exports.done", { name: file.name }), ...lost];
  }

  /** Make the file here, of what the desk draws. @param {string} to @param {AbortSignal} signal */
  async #here(to, signal) {
    const { files } = await this.editor.desk.aside({ do: "draw" }, signal);
    if (to === "pdf") return this.#printed(await DrawnPages.of(files, signal));
    const { name, content } = await inPixels(files, signal);
    save(content, name);
    return [say("edit.exports.done", { name })];
  }

  /** What leads to the browser's own dialog, which makes a PDF of pages. @param {DrawnPages} pages */
  #printed(pages) {
    this.dialog?.addEventListener("close", () => pages.leave());
    const print = make("button", { class: "print" }, say("edit.exports.print"));
    print.addEventListener("click", () => pages.print(document.title));
    return [say("edit.exports.printing", { count: pages.pictures.length }), print];
  }

  /** @param {string} kind @param {(Node | string)[]} parts */
  #tell(kind, ...parts) {
    if (this.said) this.said.className = `said ${kind}`.trim();
    this.said?.replaceChildren(...parts);
  }
}

/** Hand out a file that the desk made. @param {SentFile} file */
export function saveSent(file) {
  save(contentOf(file), file.name);
}
