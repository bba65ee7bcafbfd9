import { contrast, isReadable } from '../respond/colour.ts'

/** The colour of a respondent's page in daylight, which a council's colour stands on. */
const paper = '#fbf8f3'

/** Whether a council's colour can be read on a respondent's page, as a sentence with its ratio. */
export function readableInWords(colour: string): string {
  // Rounded down, so that what just fails never reads as what is asked for.
  const ratio = (Math.floor(contrast(colour, paper) * 10) / 10).toFixed(1)
  return isReadable(colour)
    ? `It can be read: its contrast is ${ratio} to 1.`
    : `It cannot be read well enough: its contrast is ${ratio} to 1, and 4.5 is needed. Choose a darker one.`
}
