import type { QuestionKind } from '../../schema/survey.ts'
import { agency } from './agency.tsx'
import { choice } from './choice.tsx'
import { choices } from './choices.tsx'
import type { Kind } from './kind.ts'
import { long } from './long.tsx'
import { scale } from './scale.tsx'
import { short } from './short.tsx'

export const kinds: Record<QuestionKind, Kind> = { choice, choices, scale, short, long, agency }
