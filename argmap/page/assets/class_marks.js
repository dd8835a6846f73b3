/** The marks of a class: a row for each submission, with room for the teacher's own mark and a remark. */
import { make, renew } from "./elements.js";
import { LANGUAGE, say } from "./words.js";

/** @typedef {import("./class_desk.js").ClassState} ClassState */
/** @typedef {import("./class_desk.js").Mark} Mark */
/** @typedef {import("./class_page.js").ClassPage} ClassPage */
/** @typedef {{element: HTMLElement, mark: HTMLElement, own: HTMLInputElement, remark: HTMLTextAreaElement, page: HTMLElement}} Row */

const HEADS = ["student", "mark", "own", "remark", "page"];
const NUMBERS = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 2 });

export class MarksTable {
  /** @param {ClassPage} page */
  constructor(page) {
    this.page = page;
    /** The rows by whose they are. @type {Map<string, Row>} */
    this.rows = new Map();
    this.body = make("tbody", {});
    this.heading = make("h3", { id: "marks-title", tabindex: -1 });
    this.save = make("button", { class: "main save" }, say("edit.class.save"));
    this.save.addEventListener("click", () => {
      if (!page.giving.lacksAssignment()) void page.class.tell({ do: "save" });
    });
    this.line = page.class.desk.line;
    const report = this.line.leadTo("class-report", say("edit.class.report"), { class: "button" });
    const heads = HEADS.map((name) => make("th", { scope: "col" }, say(`edit.class.marks.${name}`)));
    this.element = make(
      "section", { class: "marks" }, this.heading,
      make("div", { class: "buttons" }, this.save, report), make("p", { class: "hint" }, say("edit.class.save_says")),
      make("table", { "aria-labelledby": "marks-title" }, make("thead", {}, make("tr", {}, ...heads)), this.body),
    );
  }

  /** @param {ClassState} state */
  show({ marked, marks = [], work }) {
    this.element.hidden = !marked;
    if (!marked) return;
    this.heading.textContent = say("edit.class.marks.title", { count: marks.length });
    this.save.disabled = work !== null;
    /** @type {Map<string, Row>} */
    const rows = new Map();
    marks.forEach((one, at) => {
      let key = keyOf(one);
      while (rows.has(key)) key += "+"; // somebody handed in two files of one name
      const row = this.rows.get(key) ?? this.#row(one);
      rows.set(key, row);
      this.#renew(row, one, at);
    });
    this.rows = rows;
    renew(this.body, [...rows.values()].map((row) => row.element));
  }

  /** @param {Mark} one @returns {Row} */
  #row(one) {
    const { student, number, file } = one;
    const own = make("input", { inputmode: "decimal", autocomplete: "off", "aria-label": say("edit.class.marks.own_of", { student }) });
    const remark = make("textarea", { rows: 1, dir: "auto", "aria-label": say("edit.class.marks.remark_of", { student }) });
    const tell = () => void this.#write({ student, number, file }, own, remark);
    own.addEventListener("change", tell);
    remark.addEventListener("change", tell);
    const whose = make("th", { scope: "row", dir: "auto" }, student, number ? make("small", {}, number) : "");
    const [mark, page] = [make("td", { class: "mark" }), make("td", { class: "page" })];
    const element = make("tr", {}, whose, mark, make("td", { class: "own", "data-head": say("edit.class.marks.own") }, own), make("td", { class: "remark", "data-head": say("edit.class.marks.remark") }, remark), page);
    return { element, mark, own, remark, page };
  }

  /** @param {{student: string, number: string, file: string}} whose @param {HTMLInputElement} own @param {HTMLTextAreaElement} remark */
  async #write(whose, own, remark) {
    for (const field of [own, remark]) field.setAttribute("aria-busy", "true");
    const done = await this.page.class.tell({ do: "own-mark", ...whose, mark: own.value, remark: remark.value });
    for (const field of [own, remark]) field.removeAttribute("aria-busy");
    if (done) {
      own.removeAttribute("aria-invalid");
      this.page.note(say("edit.class.marks.kept", { student: whose.student }));
    } else own.setAttribute("aria-invalid", "true");
  }

  /** @param {Row} row @param {Mark} one @param {number} at */
  #renew(row, one, at) {
    const open = one.possible > one.mark;
    row.mark.replaceChildren(
      ...(one.problem ? [make("span", { class: "unmarked", lang: "en" }, one.problem)] : [
        make("strong", {}, NUMBERS.format(one.mark)), ` ${say("edit.class.marks.of", { of: NUMBERS.format(one.of) })}`,
        open ? make("small", {}, say("edit.class.marks.possible", { possible: NUMBERS.format(one.possible) })) : "",
      ]),
    );
    for (const [field, value] of /** @type {[HTMLInputElement | HTMLTextAreaElement, string][]} */ ([[row.own, one.own], [row.remark, one.remark]])) {
      const typed = document.activeElement === field || field.matches("[aria-busy], [aria-invalid]");
      if (!typed) field.value = value;
    }
    const label = say("edit.class.marks.page_of", { student: one.student });
    row.page.replaceChildren(one.problem ? "" : this.line.leadTo(`feedback/${at}`, say("edit.class.marks.open"), { "aria-label": label }));
  }
}

/** @param {Mark} mark */
function keyOf({ student, number, file }) {
  return JSON.stringify([student, number, file]);
}
