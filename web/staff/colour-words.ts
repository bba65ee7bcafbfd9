import { contrastOnPage, isReadable } from '../respond/colour.ts'

/** Whether a council's colour can be read on a respondent's page, as a sentence with its contrast there. */
export function readableInWords(colour: string): string {
  // Rounded down, so that what just fails never reads as the 4.5 that is asked for.
  const ratio = (Math.floor(contrastOnPage(colour) * 10) / 10).toFixed(1)
  const measured = `On a survey’s page it has a contrast of ${ratio} to 1`
  return isReadable(colour)
    ? `${measured}: it can be read.`
    : `${measured}: it cannot be read well enough. Choose a darker one.`
}
