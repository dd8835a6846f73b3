/** Which language the page speaks: each is called by its own name. */
import { make } from "./elements.js";
import { LANGUAGE, say } from "./words.js";

/** @param {string[]} codes @param {(code: string) => void} speak */
export function languageSwitch(codes, speak) {
  const buttons = codes.map((code) => {
    const button = make("button", { lang: code, "aria-pressed": String(code === LANGUAGE) }, ownName(code));
    button.addEventListener("click", () => {
      if (code !== LANGUAGE) speak(code);
    });
    return button;
  });
  return make("div", { class: "languages", role: "group", "aria-label": say("edit.language") }, ...buttons);
}

/** What a language calls itself. @param {string} code */
export function ownName(code) {
  const name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
