/** Files as one ZIP archive (PKWARE APPNOTE 6.3), stored as they are: for pictures, which are compressed already. */

/** @typedef {{name: string, content: Blob}} PackedFile */

/** What each byte makes of a checksum (CRC-32, ISO 3309). */
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
/** The first day that an archive can name, which all files get: the same files are the same archive. */
const MADE = 33;
/** Names are in UTF-8 (4.4.4, bit 11). */
const UTF8 = 0x0800;

/** @param {PackedFile[]} files @returns {Promise<Blob>} */
export async function packed(files) {
  const parts = [];
  const heads = [];
  let at = 0;
  for (const { name, content } of files) {
    const letters = new TextEncoder().encode(name);
    const sum = checksum(new Uint8Array(await content.arrayBuffer()));
    const about = [[20, 2], [UTF8, 2], [0, 2], [0, 2], [MADE, 2], [sum, 4], [content.size, 4], [content.size, 4], [letters.length, 2]];
    const local = numbers([0x04034b50, 4], ...about, [0, 2]);
    parts.push(local, letters, content);
    heads.push(numbers([0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), letters);
    at += local.length + letters.length + content.size;
  }
  const long = heads.reduce((sum, one) => sum + one.length, 0);
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [long, 4], [at, 4], [0, 2]);
  return new Blob([...parts, ...heads, end], { type: "application/zip" });
}

/** @param {Uint8Array} bytes */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Numbers, each in so many bytes, the lowest first. @param {number[][]} given */
function numbers(...given) {
  return Uint8Array.from(given.flatMap(([number, bytes]) => Array.from({ length: bytes }, (_, n) => (number >>> (8 * n)) & 255)));
}
