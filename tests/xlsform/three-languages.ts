import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { textsOf } from '../../schema/survey-texts.ts'
import { reviewTranslation, setTranslation } from '../../schema/translation-state.ts'
import { everyKind } from '../support/every-kind.ts'

const written: SurveyDraft = {
  kind: 'survey',
  slug: 'your-home',
  title: 'Your home',
  introduction: 'Nine short questions.\nYou can skip each of them.',
  whoReads: 'The participation team reads every answer.',
  whatNext: 'In March we say here what changes.',
  leave: true,
  questions: [
    ...everyKind,
    {
      kind: 'scale',
      key: 'safe',
      title: 'How safe do you feel?',
      hint: '',
      lowest: 'Not at all',
      highest: 'Fully',
    },
    {
      kind: 'choice',
      key: 'home',
      title: 'Where do you live?',
      hint: 'Where you sleep most nights.',
      choices: [
        { id: 'flat', label: 'My own flat', group: 'A place of my own' },
        { id: 'none', label: 'Nowhere settled' },
      ],
    },
    {
      kind: 'long',
      key: 'more',
      title: 'What should change first?',
      hint: '',
      followUp: { of: 'home', is: ['none'] },
    },
  ],
  breakdowns: [
    { by: 'channel', of: ['home', 'safe'] },
    { by: 'home', of: ['safe'] },
  ],
  translations: {},
}

const say: Record<string, (english: string) => string> = {
  ar: (english) => `بالعربية: ${english}`,
  cy: (english) => `Yn Gymraeg: ${english}`,
  so: (english) => `Af-Soomaali: ${english}`,
}

/**
 * Arabic read by somebody; Welsh with a stale text and one of unknown origin; Somali half done. The words are invented and no
 * real translation.
 */
export const inThreeLanguages: SurveyDraft = (() => {
  let draft = written
  for (const [language, translate] of Object.entries(say)) {
    for (const { path, english } of textsOf(written)) {
      if (!english || (language === 'so' && path.startsWith('home'))) continue
      const from = language === 'cy' && path === 'safe.title' ? 'Do you feel safe?' : english
      draft = setTranslation(draft, language, path, translate(english), from)
    }
  }
  const welsh = draft.translations.cy
  if (welsh) delete welsh.madeFrom.title
  return reviewTranslation(draft, 'ar', 'Amal Idris', '2026-11-20')
})()
