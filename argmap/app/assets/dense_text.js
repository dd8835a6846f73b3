/** Text as bytes: eight characters are seven bytes, as `dense_text.py` has written them. */

/** What is behind the characters that stand for others. */
const SHIFT = 160;

/** @param {string} text @param {number} length how many bytes there are @returns {Uint8Array<ArrayBuffer>} */
export function bytesOf(text, length) {
  const found = new Uint8Array(Math.ceil(length / 7) * 7);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bits = ((bits << 7) | (code < SHIFT ? code : code - SHIFT)) & 0x3fff;
    held += 7;
    if (held >= 8) {
      held -= 8;
      found[at] = bits >> held;
      at += 1;
    }
  }
  return found.subarray(0, length);
}
