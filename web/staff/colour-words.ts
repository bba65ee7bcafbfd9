import { contrast, isReadable } from '../respond/colour.ts'

/** Whether a council's colour can be read on a respondent's page, as a sentence with the contrast of white letters on it. */
export function readableInWords(colour: string): string {
  // Rounded down, so that what just fails never reads as the 4.5 that is asked for.
  const ratio = (Math.floor(contrast(colour, '#ffffff') * 10) / 10).toFixed(1)
  const measured = `White letters on it have a contrast of ${ratio} to 1`
  return isReadable(colour)
    ? `${measured}: it can be read.`
    : `${measured}: it cannot be read well enough. Choose a darker one.`
}
