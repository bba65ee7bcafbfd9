/** The place of an unknown whole count in its puzzle. */
export type Unknown = number

/** `least` ≤ the sum of each count times its factor ≤ `most`. `because`: the printed figure that says so; null is plain logic. */
export type Fact = {
  terms: (readonly [Unknown, factor: number])[]
  least: number
  most: number
  because: string | null
  /** The count that this only says to be hidden for its size. */
  hides?: Unknown
}

/**
 * A hidden count. `small`: hidden because it is under 8, so that each of 0 to 7 must stay possible; `other`: at least 8
 * values must; `skipped`: people who did not answer, no group of its own, must not be known to be some and exactly how many.
 */
export type Target = { unknown: Unknown; what: string; need: 'small' | 'other' | 'skipped' }

/**
 * Hidden counts that are solved together: one of `alternatives`, each of facts about one count, holds (none: nothing to
 * choose), and, where `base` is given, each of its values is tried by itself: a share in words is exact for a known base.
 */
export type Family = { targets: Target[]; alternatives: Fact[][]; base: Unknown | null }

/** Everything that is printed, as facts about unknown counts. `ids` name the counts, for a test that knows the truth. */
export class Puzzle {
  readonly ids: string[] = []
  readonly facts: Fact[] = []
  readonly families: Family[] = []
  readonly #byId = new Map<string, Unknown>()

  /** The count of that name: a new one, or the one that is there. */
  unknown(id: string): Unknown {
    const known = this.#byId.get(id)
    if (known !== undefined) return known
    this.#byId.set(id, this.ids.length)
    return this.ids.push(id) - 1
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  say(fact: Fact): void {
    this.facts.push(fact)
  }

  /** At least and at most so many. */
  between(unknown: Unknown, least: number, most: number, because: string | null): void {
    this.say({ terms: [[unknown, 1]], least, most, because })
  }

  /** `whole` = the parts together, or with `several` at most that: somebody may be in more than one part. */
  sum(whole: Unknown, parts: Unknown[], several = false): void {
    const terms = [...parts.map((part) => [part, 1] as const), [whole, -1] as const]
    this.say({ terms, least: 0, most: several ? Infinity : 0, because: null })
  }

  /** Those of `whole` who are not in `part`, as a count of its own. */
  rest(whole: Unknown[], part: Unknown[], id: string): Unknown {
    const rest = this.unknown(id)
    const terms = [...part, rest].map((each) => [each, 1] as const)
    this.say({
      terms: [...terms, ...whole.map((each) => [each, -1] as const)],
      least: 0,
      most: 0,
      because: null,
    })
    return rest
  }

  /** A count of its own that no alternative decides. */
  hide(unknown: Unknown, what: string, need: Target['need']): void {
    this.families.push({ targets: [{ unknown, what, need }], alternatives: [], base: null })
  }
}
