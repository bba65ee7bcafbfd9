/**
 * What a reader can work out. `what`: the hidden count in plain words; `possible`: the least and the most it may still be;
 * `because`: printed figures that together tell it, none of which can be left out.
 */
export type Finding = { what: string; possible: [low: number, high: number]; because: string[] }

/** The first that was found of each hidden count. */
export const eachOnce = (findings: Finding[]): Finding[] => [
  ...new Map(findings.toReversed().map((finding) => [finding.what, finding])).values(),
]
