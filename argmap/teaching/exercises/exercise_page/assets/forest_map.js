/** A map that was built, in the notation, as it is handed in. */

/** @typedef {import("./exercise_data.js").Entry} Entry */
/** @typedef {import("./forest.js").Forest} Forest */
/** @typedef {import("./forest.js").Place} Place */
/** @typedef {import("./forest.js").Step} Step */

/**
 * What has no place in it is left out; where no claim was chosen, the largest fragment stands for the map.
 * @param {Forest} forest @param {Map<string, string>} texts by id @returns {{claim: Entry} | null} null where nothing was built
 */
export function mapOf(forest, texts) {
  const head = forest.claim ?? largest(forest);
  return head ? { claim: new Writing(texts, standing(head)).place(head) } : null;
}

/** @param {Forest} forest */
function largest(forest) {
  const built = forest.loose.filter((one) => !one.again && one.steps.length > 0);
  return built.sort((one, other) => count(other) - count(one))[0] ?? null;
}

/** @param {Place} place @returns {number} */
function count(place) {
  return standing(place).size;
}

/** The statements that stand below a place with all that hangs on them, and its own. @param {Place} place @returns {Set<string>} */
function standing(place) {
  const found = new Set(place.again ? [] : [place.id]);
  const walk = (/** @type {Step[]} */ steps) => {
    for (const { members, undercutters } of steps) {
      for (const one of members) for (const id of standing(one)) found.add(id);
      walk(undercutters);
    }
  };
  walk(place.steps);
  return found;
}

class Writing {
  /** @param {Map<string, string>} texts @param {Set<string>} whole the statements that are there in full */
  constructor(texts, whole) {
    this.texts = texts;
    this.whole = whole;
  }

  /** A reference to what is not in this map becomes the statement itself. @param {Place} place @returns {Entry} */
  place(place) {
    if (place.again && this.whole.has(place.id)) return { ref: place.id };
    this.whole.add(place.id);
    const lists = { premises: this.steps(place.steps.filter((one) => !one.against)), objections: this.steps(place.steps.filter((one) => one.against)) };
    return { id: place.id, text: this.texts.get(place.id) ?? "", ...filled(lists) };
  }

  /** @param {Step[]} steps @returns {Entry[]} */
  steps(steps) {
    return steps.map(({ members, undercutters }) => {
      const entries = members.map((one) => this.place(one));
      return { ...(entries.length > 1 ? { linked: entries } : entries[0]), ...filled({ undercutters: this.steps(undercutters) }) };
    });
  }
}

/** @param {Record<string, Entry[]>} lists */
function filled(lists) {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
