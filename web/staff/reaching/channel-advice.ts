import type { Dimension } from '../../../schema/release.ts'

type Rule = { dimension: Dimension; label: RegExp; advice: string }

/**
 * How a group that is heard less than its share may be reached, and why: advice, from what participation teams and care
 * leavers' organisations tell of their own surveys. The first rule that fits a group's name holds.
 */
const rules: readonly Rule[] = [
  {
    dimension: 'home',
    label: /custody|prison/i,
    advice:
      'Paper, in an envelope, through resettlement or probation staff: there are no phones. Type the answers in afterwards.',
  },
  {
    dimension: 'home',
    label: /no(where|t| )|unsettled|homeless|hostel|temporary|sofa|street/i,
    advice:
      'Cards from advisers and outreach workers, and a poster where people eat, wash or charge a phone: numbers change, letters get lost.',
  },
  {
    dimension: 'home',
    label: /support|semi|accommodation provider/i,
    advice:
      'A poster and cards in the house. Ask a support worker, not the adviser, to help whoever wants help.',
  },
  {
    dimension: 'home',
    label: /famil|carer|staying put/i,
    advice: 'A text, and a card sent through the carer: the adviser visits seldom.',
  },
  {
    dimension: 'custody',
    label: /^(?!not\b)/i,
    advice:
      'Paper, in an envelope, through resettlement or probation staff: there are no phones. Type the answers in afterwards.',
  },
  {
    dimension: 'touch',
    label: /\bnot\b|no contact|lost/i,
    advice:
      'A text to the last number known, and cards through whoever still sees them: housing, probation, health, friends who are care leavers.',
  },
  {
    dimension: 'area',
    label: /out|away|elsewhere/i,
    advice: 'Texts and e-mails: distance does not matter to them. A card at the next visit.',
  },
  {
    dimension: 'activity',
    label: /\bnot\b|neet|unemployed/i,
    advice:
      'Cards where they already go: the House project, the jobcentre, drop-ins. A text in the afternoon, not the morning.',
  },
  {
    dimension: 'activity',
    label: /./,
    advice: 'E-mail or a text in the evening: by day they are at work or in class.',
  },
  {
    dimension: 'age',
    label: /1[567]/,
    advice:
      'Cards from their social worker or adviser, and a word with carers, who may help somebody of this age.',
  },
  {
    dimension: 'age',
    label: /./,
    advice: 'A text: older care leavers see an adviser less often, and keep their number longer.',
  },
]

/** @returns a suggestion for a group that is heard less; null where there is no better one than trying another way */
export const adviceFor = (dimension: Dimension, label: string): string | null =>
  rules.find((rule) => rule.dimension === dimension && rule.label.test(label))?.advice ?? null
