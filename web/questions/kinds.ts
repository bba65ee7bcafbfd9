import type { QuestionKind } from '../../schema/survey.ts'
import { agency } from './agency.tsx'
import { choice } from './choice.tsx'
import { choices } from './choices.tsx'
import { feeling } from './feeling.tsx'
import { good } from './good.tsx'
import { information } from './information.tsx'
import type { Kind } from './kind.ts'
import { long } from './long.tsx'
import { month } from './month.tsx'
import { scale } from './scale.tsx'
import { short } from './short.tsx'
import { yesNo } from './yes-no.tsx'

export const kinds: Record<QuestionKind, Kind> = {
  choice,
  choices,
  'yes-no': yesNo,
  scale,
  feeling,
  short,
  long,
  good,
  month,
  information,
  agency,
}
