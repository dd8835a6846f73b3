/** What follows the map on the desk on this computer, where the browser can write there (File System Access API): a file, or a folder with its paper and its review. */
import { FolderOnDisk, written } from "./folder_on_disk.js";

/** @typedef {import("./folder_on_disk.js").DiskFile} DiskFile */
/** @typedef {import("./folder_on_disk.js").FolderHandle} FolderHandle */
/** @typedef {{name: string, getFile: () => Promise<Blob>, createWritable: () => Promise<{write: (content: Uint8Array) => Promise<void>, close: () => Promise<void>}>}} Handle */
/** What is told of it: a key of the words, and what is filled in there; `grave` says that something is not written. @typedef {{key: string, values: Record<string, string>, grave?: boolean}} Told */

export class FileOnDisk {
  constructor() {
    const browser = /** @type {any} */ (window);
    /** @type {((options: Record<string, unknown>) => Promise<Handle>) | undefined} */
    this.pick = browser.showSaveFilePicker?.bind(window);
    /** @type {((options: Record<string, unknown>) => Promise<FolderHandle>) | undefined} */
    this.pickFolder = browser.showDirectoryPicker?.bind(window);
    /** The places by the names of their maps. @type {Map<string, Handle | FolderOnDisk>} */
    this.places = new Map();
    this.map = "";
    /** The last that was written, or is to be. @type {Promise<unknown>} */
    this.last = Promise.resolve();
  }

  /** Whether the browser can write a file, and a folder. */
  get can() {
    return this.pick !== undefined;
  }

  get canFolder() {
    return this.pickFolder !== undefined;
  }

  /** What follows the map. */
  get place() {
    return this.places.get(this.map);
  }

  /** Follow another map. @param {string} map */
  of(map) {
    this.map = map;
  }

  /** Let somebody choose a file for the map alone. @returns {Promise<boolean>} whether one was chosen */
  async chooseFile() {
    const map = this.map;
    const chosen = await this.pick?.({ suggestedName: map }).catch(() => undefined);
    if (chosen) this.places.set(map, chosen);
    return chosen !== undefined;
  }

  /** Let somebody choose a folder; nothing follows there yet. @returns {Promise<FolderOnDisk | undefined>} */
  async chooseFolder() {
    const chosen = await this.pickFolder?.({ id: "argmap", mode: "readwrite" }).catch(() => undefined);
    return chosen && new FolderOnDisk(chosen);
  }

  /** Let a folder follow the map. @param {FolderOnDisk} folder @param {DiskFile[]} files what is this map's there, whoever wrote it */
  follow(folder, files) {
    for (const [name] of files) folder.own.add(name);
    this.places.set(this.map, folder);
  }

  /**
   * Write what belongs to the map, its own file first: what has `changed`, and into a folder what is not there yet.
   * @param {DiskFile[]} files @param {Set<string>} changed the names of those @returns {Promise<Told | null>} nothing where nothing follows
   */
  write(files, changed) {
    const { place } = this;
    if (!place) return Promise.resolve(null);
    const told = this.last.then(() => this.#write(place, files, changed)); // else an older state could be written last
    this.last = told;
    return told;
  }

  /** @param {Handle | FolderOnDisk} place @param {DiskFile[]} files @param {Set<string>} changed @returns {Promise<Told>} */
  async #write(place, files, changed) {
    try {
      if (!(place instanceof FolderOnDisk)) {
        const [[name, content]] = files;
        if (changed.has(name)) await written(place, content);
        return { key: files.length > 1 ? "saved_alone" : "saved_in", values: { file: place.name }, grave: files.length > 1 };
      }
      const due = files.filter(([name]) => changed.has(name) || !place.own.has(name));
      const others = await place.others(due);
      await place.write(due.filter(([name]) => !others.includes(name)));
      if (others.length > 0) return { key: "not_replaced", values: { file: others.join(", "), folder: place.name }, grave: true };
      return { key: "saved_in_folder", values: { folder: place.name } };
    } catch (error) {
      return { key: "not_written", values: { file: place.name, reason: String(error) }, grave: true };
    }
  }
}
