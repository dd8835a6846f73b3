/**
 * What an operation makes of the map, shown before the desk has answered: where statements stand and what they say. How
 * they are supported, and which problems they have, the desk tells a moment later.
 */

/** @typedef {import("./model.js").BlockData} BlockData */
/** @typedef {import("./model.js").CardData} CardData */
/** @typedef {import("./model.js").Content} Content */
/** @typedef {import("./model.js").Statement} Statement */
/** @typedef {{key: number, then?: (string | number)[]}} Where an entry, by its number */
/** @typedef {Record<string, any> & {op: string}} Operation */
/** @typedef {{data: BlockData, cards: Leaf[], undercutters: Branch[], parent: Leaf | null, undercuts: Branch | null}} Branch */
/** @typedef {{data: CardData, node: Statement | null, children: Branch[], branch: Branch}} Leaf */

/** What each relation makes of a statement. */
const LISTS = /** @type {Record<string, string>} */ ({ premise: "premise", objection: "objection", undercutter: "undercutter" });

/**
 * The content after an operation; `made` is the number of the entry that it adds. The same content if it is one whose
 * outcome only the desk knows.
 * @param {Content} content @param {Operation} operation @param {number} made @returns {Content}
 */
export function predicted(content, operation, made) {
  if (operation.op === "together") return operation.operations.reduce((/** @type {Content} */ now, /** @type {Operation} */ one) => predicted(now, one, made), content);
  const forest = new Forest(content);
  const does = /** @type {Record<string, () => boolean>} */ ({
    set: () => operation.field === "text" && forest.reword(operation.where.key, operation.value),
    add: () => forest.add(operation, made),
    remove: () => !operation.keep && forest.take(operation.statement.key) !== null,
    move: () => forest.move(operation),
  });
  return does[operation.op]?.() ? forest.content() : content;
}

class Forest {
  /** @param {Content} content */
  constructor(content) {
    this.before = content;
    /** @type {Leaf[]} */
    const leaves = [];
    /** @type {Branch[]} */
    const branches = content.blocks.map((data) => ({ data: { ...data }, cards: [], undercutters: [], parent: null, undercuts: null }));
    for (const branch of branches) {
      for (const number of branch.data.cards) {
        const data = { ...content.cards[number] };
        const leaf = { data, node: data.node === undefined ? null : content.nodes[data.node], children: /** @type {Branch[]} */ ([]), branch };
        leaves[number] = leaf;
        branch.cards.push(leaf);
      }
    }
    content.cards.forEach((data, number) => {
      leaves[number].children = (data.children ?? []).map((child) => branches[child]);
      for (const child of leaves[number].children) child.parent = leaves[number];
    });
    for (const branch of branches) {
      branch.undercutters = (branch.data.undercutters ?? []).map((child) => branches[child]);
      for (const child of branch.undercutters) child.undercuts = branch;
    }
    this.roots = content.roots.map((number) => branches[number]);
    this.leaves = new Map(leaves.map((leaf) => [leaf.data.entry, leaf]));
    this.groups = new Map(branches.map((branch) => [branch.data.group, branch]));
    this.groups.delete(undefined);
  }

  /** @param {number} key @param {string} text */
  reword(key, text) {
    const leaf = this.leaves.get(key);
    if (!leaf?.node) return false;
    leaf.node = { ...leaf.node, text: text.replace(/\s+/g, " ").trim() };
    return true;
  }

  /** @param {Operation} operation @param {number} made */
  add(operation, made) {
    const said = typeof operation.statement === "string" ? { text: operation.statement } : operation.statement;
    const node = /** @type {Statement} */ ({
      id: `new-${made}`, role: "premise", text: said.text, voice: said.voice ?? "author", support: "unsupported", state: "free",
      ground: "none", ...(said.at ? { at: said.at } : {}),
    });
    /** @type {Leaf} */
    const leaf = { data: { key: `new-${made}`, entry: made }, node, children: [], branch: /** @type {any} */ (null) };
    const branch = { data: { word: "", cards: [] }, cards: [leaf], undercutters: [], parent: null, undercuts: null };
    leaf.branch = branch;
    return this.#put(branch, operation);
  }

  /** Take an entry out of the forest; the block that it is in from then on. @param {number} key @returns {Branch | null} */
  take(key) {
    const group = this.groups.get(key);
    const leaf = this.leaves.get(key);
    const branch = group ?? leaf?.branch;
    if (!branch || (!branch.parent && !branch.undercuts)) return null;
    if (group || branch.cards.length === 1) {
      const list = branch.parent ? branch.parent.children : /** @type {Branch} */ (branch.undercuts).undercutters;
      list.splice(list.indexOf(branch), 1);
      return branch;
    }
    const alone = /** @type {Leaf} */ (leaf);
    branch.cards.splice(branch.cards.indexOf(alone), 1);
    alone.branch = { data: { word: branch.data.word, cards: [] }, cards: [alone], undercutters: [], parent: null, undercuts: null };
    return alone.branch;
  }

  /** @param {Operation} operation */
  move(operation) {
    const target = this.#branchOf(operation.to);
    const inner = this.#branchOf(operation.statement);
    for (let at = target; at; at = at.parent ? at.parent.branch : at.undercuts) if (at === inner && at !== target) return false;
    if (operation.index !== undefined) return false;
    const branch = this.take(operation.statement.key);
    return branch !== null && this.#put(branch, operation);
  }

  /** @param {Where} where */
  #branchOf(where) {
    return this.groups.get(where.key) ?? this.leaves.get(where.key)?.branch ?? null;
  }

  /** Put a block where an operation says. @param {Branch} branch @param {Operation} operation */
  #put(branch, operation) {
    const relation = /** @type {string} */ (operation.as);
    const leaf = this.leaves.get(operation.to.key);
    const at = this.#branchOf(operation.to);
    if (!at || operation.to.then) return false;
    if (LISTS[relation]) return this.#hang(branch, relation, at, leaf);
    if (relation === "linked" || (at.cards.length > 1 && leaf)) {
      const place = leaf ? at.cards.indexOf(leaf) + (relation === "before" ? 0 : 1) : at.cards.length;
      at.cards.splice(place, 0, ...branch.cards);
      for (const one of branch.cards) one.branch = at;
      this.#name(at, at.data.word);
      return true;
    }
    const list = at.parent ? at.parent.children : at.undercuts?.undercutters;
    if (!list) return false;
    list.splice(list.indexOf(at) + (relation === "after" ? 1 : 0), 0, branch);
    [branch.parent, branch.undercuts] = [at.parent, at.undercuts];
    this.#name(branch, at.data.word);
    return true;
  }

  /** @param {Branch} branch @param {string} relation @param {Branch} at @param {Leaf | undefined} leaf */
  #hang(branch, relation, at, leaf) {
    if (relation === "undercutter") {
      at.undercutters.push(branch);
      [branch.parent, branch.undercuts] = [null, at];
      this.#name(branch, "undercutter");
      return true;
    }
    if (!leaf || leaf.data.refers) return false;
    const reasons = leaf.children.filter((one) => one.data.word === "premise").length;
    leaf.children.splice(relation === "premise" ? reasons : leaf.children.length, 0, branch);
    [branch.parent, branch.undercuts] = [leaf, null];
    this.#name(branch, relation === "premise" ? "premise" : against(leaf));
    return true;
  }

  /** Call the statements of a block, and what is said against them, what they are now. @param {Branch} branch @param {string} word */
  #name(branch, word) {
    branch.data.word = word;
    for (const leaf of branch.cards) {
      if (leaf.node && !leaf.data.refers) leaf.node = { ...leaf.node, role: word === "undercutter" ? "objection" : word };
      for (const child of leaf.children) if (child.data.word !== "premise") child.data.word = against(leaf);
    }
  }

  /** The forest as content again, in reading order. @returns {Content} */
  content() {
    /** @type {Branch[]} */
    const branches = [];
    const pending = [...this.roots].reverse();
    for (let branch = pending.pop(); branch; branch = pending.pop()) {
      branches.push(branch);
      pending.push(...[...branch.cards.flatMap((leaf) => leaf.children), ...branch.undercutters].reverse());
    }
    const leaves = branches.flatMap((branch) => branch.cards);
    const nodes = [...new Set(leaves.filter(({ data }) => !data.refers).flatMap(({ node }) => node ?? []))];
    const numbers = new Map(nodes.map((node, number) => [node.id, number]));
    const numberOf = new Map(branches.map((branch, number) => [branch, number]));
    const number = (/** @type {Branch} */ branch) => /** @type {number} */ (numberOf.get(branch));
    let count = 0;
    return {
      ...this.before,
      nodes,
      cards: leaves.map(({ data, node, children }) => ({ ...data, node: node ? numbers.get(node.id) : undefined, children: children.map(number) })),
      blocks: branches.map(({ data, cards, undercutters }) => ({
        ...data, cards: cards.map(() => count++), undercutters: undercutters.map(number),
      })),
      roots: this.roots.map(number),
    };
  }
}

/** What something said against a statement is called. @param {Leaf} leaf */
function against(leaf) {
  return ["objection", "rebuttal", "undercutter"].includes(leaf.branch.data.word) ? "rebuttal" : "objection";
}
