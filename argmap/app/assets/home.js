/** All of argmap in this file: Python beside the page, the desk's page within it, and files that stay in this browser. */
import { say, speak, spoken } from "./app_words.js";
import { Bar } from "./bar.js";
import { guardDoubleClicks } from "../../page/assets/double_clicks.js";
import { Engine } from "./engine.js";
import { save } from "../../page/assets/file_saving.js";
import { FileOnDisk } from "./file_on_disk.js";
import { KeptFiles } from "./kept_files.js";
import { PageFrame } from "./page_frame.js";
import { partsGiven } from "./parts_given.js";
import { chooseWhere } from "./saving_choice.js";
import { trustedWorker } from "./trusted.js";

/** @typedef {Awaited<ReturnType<typeof partsGiven>>} Parts */

/** The list of maps that were open last, as the desk keeps it. */
const RECENT = ".recent.json";
/** After so many thousandths of a second it is said that something still goes on. */
const LONG = 4000;

/** What is done to marks, as messages of a class have it. */
const MARKS = ["mark", "decide", "own-mark"];

class Home {
  constructor() {
    this.kept = new KeptFiles();
    this.disk = new FileOnDisk();
    this.frame = new PageFrame((said) => void this.#hear(said));
    this.engine = new Engine(() => trustedWorker(this.script), {
      at: (step) => this.bar.wait(say(step)),
      changed: (files) => void this.#keep(files),
      broken: (reason, idle) => void this.#again(reason, idle),
    });
    this.bar = new Bar({
      save: () => void this.#save(), forget: () => void this.#forget(), stop: () => void this.#again(""),
    });
    this.script = "";
    this.forgotten = false;
    /** @type {Parts | null} */
    this.parts = null;
    /** The map on the desk, by the name of its file. */
    this.open = "";
    /** What has changed and is to be written to what follows the map on this computer. @type {Set<string>} */
    this.due = new Set();
    /** Whether a class was marked since its marks were saved: they are in Python alone. */
    this.marking = false;
    /** Whether Python has begun. */
    this.begun = false;
    /** How often Python has ended by itself since it last answered. */
    this.ended = 0;
  }

  async begin() {
    window.addEventListener("beforeunload", (event) => {
      const lost = this.marking || (this.kept.not && this.kept.changed);
      if (lost && !this.forgotten) event.preventDefault();
    });
    guardDoubleClicks();
    speak(spoken());
    this.bar.show();
    const reading = this.kept.read();
    await this.kept.found;
    this.frame.keep(!this.kept.not);
    await this.#start();
    this.bar.wait(say("unpacking"));
    await new Promise((done) => setTimeout(done)); // the page is painted first
    this.parts = await partsGiven();
    this.script = this.parts.script;
    await reading;
    this.#keeps();
    await this.#python();
  }

  /** Say everywhere whether files are kept. */
  #keeps() {
    this.bar.keeps(this.kept.not);
    this.frame.keep(!this.kept.not);
  }

  async #python() {
    if (!this.parts) return;
    const { script: _, ...parts } = this.parts;
    this.bar.wait(say("starting"));
    const language = document.documentElement.lang;
    await this.engine.begin({ ...parts, files: [...this.kept.all], language, called: say("here"), open: this.open });
    this.begun = true;
    this.bar.ready();
  }

  /** Show the start before Python is there. */
  async #start() {
    const recent = this.#recent().map(({ file, when, title = "" }) => {
      const name = file.split("/").at(-1) ?? "";
      return { name, title, folder: say("here"), when, here: this.kept.all.has(name) };
    });
    await this.frame.start(document.documentElement.lang, recent);
  }

  /** @returns {{file: string, when: string, title?: string}[]} */
  #recent() {
    const content = this.kept.all.get(RECENT);
    return content ? JSON.parse(new TextDecoder().decode(content)) : [];
  }

  /** @param {import("./page_frame.js").Said} said */
  async #hear(said) {
    if ("renew" in said) this.frame.show(await this.engine.order({ page: true }));
    else if ("open" in said) this.#show(await this.engine.order({ made: said.open }));
    else if ("stop" in said) await this.#again("");
    else await this.#ask(said);
  }

  /** @param {{ask: string, number: number}} said */
  async #ask({ ask, number }) {
    if (!this.begun) this.bar.queue();
    const slow = setTimeout(() => this.begun && this.bar.busy(), LONG);
    try {
      const answer = await this.engine.order({ ask });
      this.ended = 0;
      this.#note(JSON.parse(ask), JSON.parse(answer));
      this.frame.answer(number, answer);
    } catch {
      this.frame.answer(number, JSON.stringify({ error: { kind: "fault", message: say("ended") } }));
    } finally {
      clearTimeout(slow);
      if (!this.engine.busy) this.bar.ready();
    }
  }

  /** Note what an answer tells of the desk. @param {Record<string, any>} asked @param {Record<string, any>} answer */
  #note(asked, answer) {
    if (answer.error) return;
    if (asked.do === "class") {
      const { do: does, role } = asked.message;
      if (answer.file || (does === "take-away" && role === "any")) this.marking = false;
      else if (MARKS.includes(does)) this.marking = true;
    }
    if (asked.do === "speak") {
      speak(asked.language);
      this.bar.show();
    }
    if (typeof answer.open !== "boolean") return;
    this.open = answer.open ? answer.name : "";
    if (this.disk.map === this.open) return;
    this.disk.of(this.open);
    this.bar.of(this.open, null);
    void this.#follow([]);
  }

  /** Show a page that the desk made, in a window of its own. @param {string} html */
  #show(html) {
    window.open(URL.createObjectURL(new Blob([html], { type: "text/html" })), "_blank", "noopener");
  }

  /** @param {[string, Uint8Array | null][]} changed */
  async #keep(changed) {
    const before = this.kept.not;
    await this.kept.put(changed);
    if (this.kept.not !== before) this.#keeps();
    await this.#follow(changed.map(([name]) => name));
  }

  /** Write what has changed of the map to what follows it on this computer, and say so. @param {string[]} changed the names of the files */
  async #follow(changed) {
    for (const name of changed) this.due.add(name);
    const { map, place } = this.disk;
    const files = place && (await this.#files());
    if (files?.[0]?.[0] !== map || map !== this.disk.map) return; // Python has ended, or another one lies on the desk now
    const { due } = this;
    this.due = new Set();
    const told = await this.disk.write(files, due);
    if (map === this.open) this.bar.of(map, told);
  }

  /** The files of the map on the desk, its own first. @returns {Promise<import("./file_on_disk.js").DiskFile[]>} */
  async #files() {
    const names = /** @type {string[]} */ (await this.engine.order({ belonging: true }).catch(() => []));
    return names.flatMap((name) => {
      const content = this.kept.all.get(name);
      return content ? [[name, content]] : [];
    });
  }

  /** Begin again after Python has ended: by itself, or because somebody did not want to wait. @param {string} reason @param {boolean} [idle] whether nothing went on */
  async #again(reason, idle = false) {
    this.engine.end(reason);
    this.ended += reason ? 1 : 0;
    if (this.ended > 2) {
      this.bar.fail(reason);
      return;
    }
    await this.#python();
    this.frame.show(await this.engine.order({ page: true }));
    this.bar.tell(idle ? say("ended_idle") : reason ? say("ended") : say("stopped"));
    await this.#follow([]);
  }

  async #save() {
    const files = await this.#files();
    const names = files.map(([name]) => name);
    if (this.disk.canFolder && files.length > 1) {
      chooseWhere(this.disk, files, {
        pack: () => void this.#pack(),
        follow: (folder) => {
          this.disk.follow(folder, files);
          void this.#follow(names);
        },
      });
    } else if (!this.disk.can) await this.#pack();
    else if (await this.disk.chooseFile()) await this.#follow(names);
  }

  /** Hand out the map as one file, with its paper and its review. */
  async #pack() {
    const [name, content] = await this.engine.order({ save: true });
    save(new Blob([content]), name);
  }

  async #forget() {
    await this.kept.forget();
    this.forgotten = true;
    location.reload();
  }
}

const NEEDED = ["DecompressionStream", "WebAssembly", "Worker"];
if (NEEDED.every((name) => name in window)) {
  Object.assign(window, { argmapRuns: true });
  void new Home().begin();
}
