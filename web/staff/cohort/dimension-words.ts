import type { Dimension } from '../../../schema/release.ts'

/** What a cohort is counted by: its name, and groups to start from where the survey did not ask. */
export const dimensionWords: Record<Dimension, { name: string; groups: string[] }> = {
  age: { name: 'Age band', groups: ['18 to 20', '21 to 25'] },
  home: {
    name: 'Where they live',
    groups: ['In their own home', 'In supported housing', 'With family or former carers', 'No settled place'],
  },
  activity: {
    name: 'What they do',
    groups: ['In education, training or work', 'Not in education, training or work'],
  },
  touch: { name: 'In touch with the council', groups: ['In touch', 'Not in touch'] },
  custody: { name: 'In custody', groups: ['In custody', 'Not in custody'] },
  area: { name: 'Out of area', groups: ['In the council’s area', 'Outside it'] },
}
