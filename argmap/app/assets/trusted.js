/**
 * What may become a page or a script here: pages that argmap makes, which stand under a policy of their own, and the script
 * of its worker (Trusted Types, W3C). The page within allows neither.
 */

const POLICY = window.trustedTypes?.createPolicy("argmap", { createHTML: (html) => html, createScriptURL: (address) => address });

/** @param {string} html @returns {string} */
export function trustedPage(html) {
  return /** @type {string} */ (/** @type {unknown} */ (POLICY?.createHTML(html) ?? html));
}

/** @param {string} script @returns {Worker} */
export function trustedWorker(script) {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(/** @type {string} */ (/** @type {unknown} */ (POLICY?.createScriptURL(address) ?? address)));
  URL.revokeObjectURL(address);
  return worker;
}
