/** The chosen statement as a form. */
import { Panel } from "./panel.js";

/** @typedef {import("./editing.js").Editing} Editing */

export class Form extends Panel {
  /** @param {import("./panel.js").PanelActions} does @param {() => Editing} editing */
  constructor(does, editing) {
    super(does);
    this.editing = editing;
  }

  /** Go to a field. @param {string} name */
  focusField(name) {
    const field = this.element.querySelector(`[name="${name}"]`);
    if (field instanceof HTMLElement) field.focus();
  }
}
