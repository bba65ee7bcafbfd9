import { readXlsFormSheets } from '../../schema/xlsform/xlsform-reading.ts'

/** The choices of a form with one list of two. */
export const homes = [
  ['list_name', 'name', 'label'],
  ['homes', 'Own_Flat', 'My own flat'],
  ['homes', '2', 'Nowhere settled'],
]

/** Reads a form by the rows of its sheets; those of the survey come under `top`. */
export const readUnder =
  (top: string[]) =>
  (survey: string[][], choices: string[][] = homes, settings: string[][] = []) =>
    readXlsFormSheets([
      { sheet: 'survey', rows: [top, ...survey] },
      { sheet: 'choices', rows: choices },
      { sheet: 'settings', rows: settings },
    ])
