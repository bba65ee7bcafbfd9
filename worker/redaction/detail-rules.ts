import type { Proposal } from '../../schema/redaction.ts'
import { isStopWord } from '../themes/tokens.ts'
import { detailPhrases, harmlessPhrases } from './detail-phrases.ts'
import type { Known } from './known.ts'
import { phraseAt } from './phrase.ts'
import type { Word } from './word.ts'

/** Rare things that staff would recognise somebody by, and words that hardly anybody uses. */
export function findDetails(words: readonly Word[], known: Known): Proposal[] {
  return words.flatMap((word, at): Proposal[] => {
    if (phraseAt(harmlessPhrases, words, at)) return []
    for (const [why, phrases] of detailPhrases) {
      const last = phraseAt(phrases, words, at)
      if (last) return [{ start: word.start, end: last.bareEnd, kind: 'detail', why }]
    }
    if (!isRare(word, known)) return []
    return [{ start: word.start, end: word.bareEnd, kind: 'detail', why: 'rare' }]
  })
}

/** Under three letters it is a slip of the finger; a letter three times in a row is a cry. */
const isRare = (word: Word, known: Known) =>
  /^[a-z]{3,}$/.test(word.bare) &&
  !/(.)\1\1/.test(word.bare) &&
  !isStopWord(word.form) &&
  !spoken.has(word.bare) &&
  !known.isCommon(word) &&
  !known.isCommon({ form: word.bare, stem: word.stem })

/** Words of speech and of keyboards that no word list has. */
const spoken = new Set(
  `tbh idk lol omg btw nah yeah yea yep nope gonna wanna gotta dunno cos coz cuz tho til kinda sorta innit aint alot abit loads
  dont cant wont didnt doesnt isnt wasnt couldnt shouldnt wouldnt havent hasnt hadnt arent werent youre youve youll theyre
  theyve theyll theyd thats theres whats hes shes ive ill itll thru pls plz thx rly prob probs deffo def obvs fave fam bruv
  bro sis bestie mum mums dad dads mam nan nans mate mates bloke lad lads lass quid tenner fiver telly gcse gcses btec wifi
  uni whatsapp insta snapchat tiktok youtube netflix google facebook instagram definately defiantly recieve seperate tomorow
  apointment appt appts info rubbish sofa settee cuppa hoover freezer duvet kettle toaster microwave lockdown covid voicemail
  broadband toothache childcare payday weve youd theyd hed whove whod gran hmm fab pram pushchair cot grandad grandma nana
  auntie uncle stepdad stepmum foodbank helpline resit overdraft coursework vape vaping`.split(/\s+/),
)
