/** A sentence of the paper, cut where what is shown of it changes. */

/** @typedef {import("./model.js").Model} Model */
/** @typedef {import("./model.js").Sentence} Sentence */
/** @typedef {{start: number, end: number, quoted: boolean, points: import("./point_marks.js").Marked[]}} Slice `quoted` tells that it is in a part that is marked, `points` are those of a review on it */

/**
 * Cut a sentence where notes stand, and where parts that are marked and points of a review begin and end.
 * @param {Sentence} data @param {[number, number][]} parts @param {number} [from] @param {number} [to] where in the sentence to begin and to end
 * @returns {Slice[]}
 */
export function slices(data, parts, from = 0, to = data.text.length) {
  const { notes = [], points = [] } = data;
  const cuts = [...notes.map(([at]) => at), ...parts.flat(), ...points.flatMap(({ part = [] }) => part), from, to];
  const ends = [...new Set(cuts)].filter((at) => from <= at && at <= to).sort((one, other) => one - other);
  return ends.slice(1).map((end, n) => {
    const start = ends[n];
    return {
      start, end,
      quoted: parts.some(([first, last]) => first <= start && end <= last),
      points: points.filter(({ part }) => !part || (part[0] <= start && end <= part[1])),
    };
  });
}

/** The points of a review whose sign stands where a slice of a sentence begins. @param {Sentence} data @param {number} start */
export function beginning(data, start) {
  return (data.points ?? []).filter(({ first, part }) => first && (part?.[0] ?? 0) === start);
}

/** What kind of statement a sentence was read from first. @param {Sentence} data @param {Model | undefined} model */
export function wordOf({ nodes = [] }, model) {
  return model?.home.get(nodes[0] ?? "")?.block.word ?? "premise";
}
