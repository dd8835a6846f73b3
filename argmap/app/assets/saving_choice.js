/** Where a map goes with its paper and its review: into a folder that follows it, or into one file as it is now. */
import { say } from "./app_words.js";
import { openDialog } from "./dialog.js";
import { make } from "../../page/assets/elements.js";

/** @typedef {import("./file_on_disk.js").DiskFile} DiskFile */
/** @typedef {import("./folder_on_disk.js").FolderOnDisk} FolderOnDisk */

/** @param {import("./file_on_disk.js").FileOnDisk} disk @param {DiskFile[]} files @param {{follow: (folder: FolderOnDisk) => void, pack: () => void}} does */
export function chooseWhere(disk, files, does) {
  const folder = choice("folder", "save_folder", "save_folder_says");
  const pack = choice("pack", "save_pack", "save_pack_says");
  const parts = make("div", {}, folder, pack);
  const names = make("ul", {}, ...files.map(([name]) => make("li", {}, name)));
  const dialog = openDialog("save_title", [make("p", {}, say("save_says")), names, parts]);
  pack.addEventListener("click", () => {
    dialog.close();
    does.pack();
  });
  folder.addEventListener("click", async () => {
    const chosen = await disk.chooseFolder();
    if (!chosen) return;
    const others = await chosen.others(files);
    const follow = () => {
      dialog.close();
      does.follow(chosen);
    };
    if (others.length === 0) {
      follow();
      return;
    }
    const replace = make("button", { id: "replace", class: "grave" }, say("replace"));
    replace.addEventListener("click", follow);
    folder.className = "";
    folder.replaceChildren(say("other_folder"));
    parts.replaceChildren(make("p", { role: "alert" }, say("save_there", { folder: chosen.name, files: others.join(", ") })), replace, folder);
    replace.focus();
  });
}

/** @param {string} id @param {string} key @param {string} says */
function choice(id, key, says) {
  return make("button", { id, class: "choice" }, make("strong", {}, say(key)), make("span", {}, say(says)));
}
