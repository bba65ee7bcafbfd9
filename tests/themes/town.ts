import type { Correction, ThemeCard } from '../../worker/themes/engine.ts'

/** A small town's codebook, invented for these tests. */
export const cards: ThemeCard[] = [
  {
    id: 'bus',
    name: 'Buses',
    definition: 'Whether buses run on time and where they go.',
    includes: 'late buses, timetables, fares',
    excludes: 'Cycling',
    quotes: [
      'the bus is always late',
      'No bus after six in the evening',
      'bus fares went up again',
      'The timetable at the stop is wrong',
    ],
  },
  {
    id: 'library',
    name: 'Library',
    definition: 'Books, opening hours and staff of the library.',
    includes: 'borrowing, reading groups',
    excludes: '',
    quotes: [
      'I love the library and its books',
      'The library closes too early',
      'librarian helped me find a book',
      'more books for teenagers please',
    ],
  },
  {
    id: 'park',
    name: 'Park',
    definition: 'The park, its playground and its trees.',
    includes: 'benches, swings, football pitch',
    excludes: '',
    quotes: [
      'the swings in the park are broken',
      'Trees in the park need care',
      'the playground is dirty',
      'football pitch floods every winter',
    ],
  },
]

export const corrections: Correction[] = [
  { text: 'The bus to the library never turns up', yes: ['bus'], no: 'others' },
  { text: 'Lovely park but the library is shut on Sundays', yes: ['library', 'park'], no: 'others' },
  { text: 'Nothing to add', yes: [], no: 'others' },
  { text: 'Benches near the bus stop are rotten', yes: ['park', 'bus'], no: 'others' },
]

/** Answers to group: twelve about each of three things, two of them about two. */
export const answers = [
  ...['late', 'full', 'dirty', 'cancelled', 'cold', 'slow'].flatMap((fault) => [
    `The bus was ${fault} on Monday`,
    `Our bus driver said the bus is ${fault}`,
  ]),
  ...['crime', 'history', 'cookery', 'travel', 'poetry', 'science'].flatMap((kind) => [
    `The library needs more ${kind} books`,
    `I borrow ${kind} books at the library`,
  ]),
  ...['swings', 'benches', 'paths', 'gates', 'slides', 'bins'].flatMap((part) => [
    `The park ${part} were broken by summer`,
    `Please mend the ${part} in the park playground`,
  ]),
].map((text, at) => ({ id: `a${at}`, text }))
