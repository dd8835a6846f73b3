/** Pictures of vectors as pixels, as large as browsers can draw them. */
import { say } from "./words.js";

/** How many times as large as on the screen a picture is, where it can be: sharp on paper too. */
const BEST = 2;
/** The least scale at which statements can be read. */
const LEAST = 0.5;
/** The most pixels on a side, and in all: what the browsers can draw that can draw least of those on computers. */
const MOST = 16000;
const AREA = 2 ** 26;

/** A picture has more pixels than a browser can draw; its message says what to do. */
export class TooLarge extends Error {}

/** @param {Blob} svg @returns {Promise<Blob>} a PNG. Rejects with `TooLarge`. */
export async function asPng(svg) {
  const image = await loaded(svg);
  URL.revokeObjectURL(image.src);
  const { naturalWidth: width, naturalHeight: height } = image;
  let scale = Math.min(BEST, MOST / width, MOST / height, Math.sqrt(AREA / (width * height)));
  for (; scale >= LEAST; scale /= 2) {
    const found = await painted(image, Math.floor(width * scale), Math.floor(height * scale));
    if (found) return found;
  }
  throw new TooLarge(say("saving.too_large"));
}

/** @param {Blob} svg @returns {Promise<HTMLImageElement>} a picture that can be shown at once */
export async function loaded(svg) {
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  return image;
}

/** A picture whose ground has a colour; nothing where the browser leaves it empty because it is too large for this device. @param {HTMLImageElement} image @param {number} width @param {number} height @returns {Promise<Blob | null>} */
async function painted(image, width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0, width, height);
  if (!context?.getImageData(width >> 1, height >> 1, 1, 1).data[3]) return null;
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
