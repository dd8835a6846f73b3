/** The map that a student builds: statements with the steps that lead to them, and fragments that have no place yet. */

/** A statement at a place; `again` where it stands elsewhere already. @typedef {{id: string, again: boolean, steps: Step[]}} Place */
/** A step from statements that count together; its undercutters are steps of their own. @typedef {{against: boolean, members: Place[], undercutters: Step[]}} Step */
/** How a statement can be put to another. @typedef {"for" | "against" | "together" | "doubt"} Relation */
/** Where a place is: in a step that leads to `parent`; of an undercutter `under` is the step that it attacks. Of the claim and of a fragment `step` is null. @typedef {{place: Place, step: Step | null, parent: Place | null, under: Step | null}} Standing */

export class Forest {
  constructor() {
    /** @type {Place | null} */
    this.claim = null;
    /** What has no place in the map yet. @type {Place[]} */
    this.loose = [];
  }

  /** All places, those of the map first, each before what hangs on it. @returns {Standing[]} */
  standings() {
    return [...this.placed(), ...this.loose.flatMap((root) => [...below(rooted(root))])];
  }

  /** The places in the map. @returns {Standing[]} */
  placed() {
    return this.claim ? [...below(rooted(this.claim))] : [];
  }

  /** @param {Place} place @returns {Standing} */
  standing(place) {
    const found = this.standings().find((one) => one.place === place);
    if (!found) throw new Error("this place is not in the map");
    return found;
  }

  /** How a place can be put to another; nothing hangs on a statement that stands elsewhere. @param {Place} place @param {Place} target @returns {Relation[]} */
  relations(place, target) {
    const { step } = this.standing(target);
    if (this.#along(place).includes(target)) return [];
    const hang = /** @type {Relation[]} */ (target.again ? [] : ["for", "against"]);
    if (!step) return hang;
    return step.members.includes(place) ? [...hang, "doubt"] : [...hang, "together", "doubt"];
  }

  /** @param {Place} place @param {Relation} relation @param {Place} target */
  put(place, relation, target) {
    if (!this.relations(place, target).includes(relation)) return;
    const undercutters = this.#take(place);
    const { step } = this.standing(target);
    if (relation === "together") {
      step?.members.push(place);
      step?.undercutters.push(...undercutters);
    } else {
      const onto = relation === "doubt" ? step?.undercutters : target.steps;
      onto?.push({ against: relation !== "for", members: [place], undercutters });
    }
  }

  /** Make a place the claim; what was it before becomes a fragment. @param {Place} place */
  head(place) {
    this.#loosen(this.#take(place));
    if (this.claim) this.loose.push(this.claim);
    this.claim = place;
  }

  /** Add a statement, as a fragment. @param {string} id @param {boolean} [again] */
  add(id, again = false) {
    this.loose.push({ id, again, steps: [] });
  }

  /** Take a place out of the map with what hangs on it; a second one of a statement goes for good. @param {Place} place */
  takeOut(place) {
    this.#loosen(this.#take(place));
    if (!place.again) this.loose.push(place);
  }

  /** Drop a statement for good, at all its places; what hangs on it becomes fragments. @param {string} id */
  drop(id) {
    for (const { place } of this.standings()) {
      if (place.id !== id) continue;
      this.#loosen([...this.#take(place), ...place.steps]);
    }
  }

  /** What would move with a place: what hangs on it, and what attacks the step that it makes alone. @param {Place} place @returns {Place[]} */
  #along(place) {
    const { step, parent } = this.standing(place);
    const alone = step?.members.length === 1 ? step.undercutters : [];
    return [...below(rooted(place)), ...alone.flatMap((one) => [...within(one, parent, step)])].map((one) => one.place);
  }

  /** Take a place away from where it is. @param {Place} place @returns {Step[]} what attacked its step, if there is no such step any more */
  #take(place) {
    const { step, parent, under } = this.standing(place);
    if (place === this.claim) this.claim = null;
    this.loose = this.loose.filter((one) => one !== place);
    if (!step) return [];
    step.members = step.members.filter((one) => one !== place);
    if (step.members.length > 0) return [];
    if (under) under.undercutters = under.undercutters.filter((one) => one !== step);
    else if (parent) parent.steps = parent.steps.filter((one) => one !== step);
    return step.undercutters;
  }

  /** Make fragments of what stands in steps. @param {Step[]} steps */
  #loosen(steps) {
    for (const step of steps) {
      this.loose.push(...step.members.filter((one) => !one.again));
      this.#loosen(step.undercutters);
    }
  }
}

/** @param {Place} place @returns {Standing} */
function rooted(place) {
  return { place, step: null, parent: null, under: null };
}

/** @param {Standing} standing @returns {Generator<Standing>} */
function* below(standing) {
  yield standing;
  for (const step of standing.place.steps) yield* within(step, standing.place, null);
}

/** @param {Step} step @param {Place | null} parent @param {Step | null} under @returns {Generator<Standing>} */
function* within(step, parent, under) {
  for (const place of step.members) yield* below({ place, step, parent, under });
  for (const undercutter of step.undercutters) yield* within(undercutter, parent, step);
}
