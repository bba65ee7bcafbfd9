import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hash } from '../../worker/themes/order.ts'
import { type Polarity, polarityOf } from '../../worker/themes/polarity.ts'
import labelled from './quote-polarity.json' with { type: 'json' }

describe('the polarity of an answer', () => {
  it.each<[string, Polarity]>([
    ['I feel safe', 'working'],
    ['I dont feel safe', 'not-working'],
    ['I don’t feel safe', 'not-working'],
    ['no complaints', 'working'],
    ['not bad', 'working'],
    ['its not dangerous', 'working'],
    ['not good', 'not-working'],
    ['nobody listens', 'not-working'],
    ['she never let me down', 'working'],
    ['still waiting', 'not-working'],
    ['finally got a flat', 'working'],
    ['my PA could not be better', 'working'],
    ['it could be better', 'not-working'],
    ['no gp would give me a prescription', 'not-working'],
    ['a crisis cafe would help', 'idea'],
    ['dont wait til we ask', 'idea'],
    ['let us bring a friend', 'idea'],
    ['text us before you come', 'idea'],
    ['text reminders never come', 'not-working'],
    ['put in a hostel with strangers', 'not-working'],
    ['the flat is lovely but the street is not safe', 'mixed'],
    ['they gave me a tablet, no internet on it though', 'mixed'],
    ['its great though', 'working'],
    ['it was rubbish and it was slow', 'not-working'],
    ['shud be open late plz', 'idea'],
    ['👍', 'working'],
    ['👎', 'not-working'],
    ['my worker :)', 'working'],
  ])('of "%s" is %s', (text, polarity) => {
    expect(polarityOf(text)).toBe(polarity)
  })

  it('of agreement is never that of disagreement', () => {
    for (const [yes, no] of [
      ['Agree', 'Disagree'],
      ['I agree with this', 'I disagree with this'],
      ['Strongly agree', 'Strongly disagree'],
      ['I agree', 'I do not agree'],
      ['agreed with', "don't agree"],
    ] as const) {
      expect([yes, polarityOf(yes)]).toEqual([yes, 'working'])
      expect([no, polarityOf(no)]).toEqual([no, 'not-working'])
    }
    expect(polarityOf('Neither agree nor disagree')).toBeNull()
  })

  it.each(['', ' \n', 'asdf', 'the building is red', 'dont know', 'نعم', 'ጽቡቕ', 'constructor', '12 34'])(
    'of "%s", where nothing tells, is nothing',
    (text) => expect(polarityOf(text)).toBeNull(),
  )

  it('is the same in capitals and with spaces around it, and of any text one of the four or nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(labelled), ...invented.map(([, text]) => text)), (text) => {
        expect(polarityOf(`  ${text.toUpperCase()}\n`)).toBe(polarityOf(text))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect([...KINDS, null]).toContain(polarityOf(text))
      }),
    )
  })
})

/**
 * Half of the codebook's quotes, by hash, were read to write the rules. The other half was not read, but for two that are left
 * out here; its score was looked at between versions, so it flatters a little. Labels are one reader's.
 */
describe('measured against labels', () => {
  const quotes = Object.entries(labelled).map(([text, label]): [string, string] => [label, text])
  const [seen, unseen] = [
    quotes.filter(([, text]) => hash(text) < 2 ** 31),
    quotes.filter(([, text]) => hash(text) >= 2 ** 31 && !readByChance.has(text)),
  ]

  it('polarity is right for 19 of 20 invented sentences, which the rules were written with', () => {
    expect(measure(invented).accuracy).toBeGreaterThanOrEqual(0.95)
  })

  it('polarity is right for 91 in 100 quotes that the rules were written with', () => {
    expect(seen.length).toBeGreaterThan(300)
    expect(measure(seen).accuracy).toBeGreaterThanOrEqual(0.91)
  })

  it('polarity is right for 76 in 100 quotes that they were not, with a macro F1 of .74', () => {
    expect(unseen.length).toBeGreaterThan(300)
    const { accuracy, macroF1 } = measure(unseen)
    expect(accuracy).toBeGreaterThanOrEqual(0.76)
    expect(macroF1).toBeGreaterThanOrEqual(0.74)
  })

  it('praise is told as trouble, or trouble as praise, in at most 1 of 10 unseen quotes', () => {
    const wrong = unseen.filter(([label, text]) => `${label} ${polarityOf(text)}`.match(OPPOSITE))
    expect(wrong.length / unseen.length).toBeLessThan(0.1)
  })
})

const readByChance = new Set([
  'My room finally has a proper lock and I can sleep at night',
  'someone kicked the door in twice and they still wont move me',
])

const KINDS = ['working', 'not-working', 'mixed', 'idea']
const OPPOSITE = /^working not-working$|^not-working working$/

/** Unknown counts as wrong. */
function measure(labelledTexts: [label: string, text: string][]): { accuracy: number; macroF1: number } {
  const pairs = labelledTexts.map(([label, text]) => ({ label, found: polarityOf(text) }))
  const f1 = KINDS.map((kind) => {
    const hits = pairs.filter(({ label, found }) => label === kind && found === kind).length
    const either = pairs.filter(({ label }) => label === kind).length
    return (2 * hits) / (either + pairs.filter(({ found }) => found === kind).length)
  })
  return {
    accuracy: pairs.filter(({ label, found }) => label === found).length / pairs.length,
    macroF1: f1.reduce((sum, value) => sum + value, 0) / KINDS.length,
  }
}

/** Written for this test. */
const invented: [label: string, text: string][] = [
  ['working', 'the new lock means i sleep right through now'],
  ['working', 'Carol rang every landlord on the list til one said yes'],
  ['working', 'moved in with a bed, a cooker and a tv already there'],
  ['working', 'my keyworker came to the dentist with me and held my hand'],
  ['working', 'Nobody rushed me, they let me take the time i needed'],
  ['working', 'got my first payslip, never thought id see the day'],
  ['working', 'they asked what we wanted for the common room and bought it'],
  ['working', 'Our team has had the same manager for four years and it shows'],
  ['working', 'she didnt judge me when i relapsed, just put the kettle on'],
  ['working', 'since moving i walk to college in ten minutes'],
  ['working', 'food parcel turned up the day my money stopped'],
  ['working', 'The police officer explained every step and checked i was warm'],
  ['working', 'my nan can visit now because they sorted her travel'],
  ['working', 'Referrals from the hospital come with everything we need'],
  ['working', 'no complaints tbh'],
  ['working', 'not bad at all'],
  ['working', 'thx for the bus pass its a life saver'],
  ['working', 'I was nervous about court but my PA sat next to me the whole time'],
  ['working', 'They wrote my plan up the way I said it'],
  ['working', 'two years sober next week thanks to Dean'],
  ['working', 'Schools tell us early, so we can plan the move'],
  ['working', 'gr8 staff luv it here 😊'],
  ['working', 'I agree'],
  ['working', 'Finally somebody who does what they say'],
  ['working', 'Best christmas i had, they cooked for all of us'],
  ['not-working', 'woke up to someone trying my door handle again'],
  ['not-working', 'nobody has been out to fix the shower since easter'],
  ['not-working', 'had to sleep on my mates floor for a month'],
  ['not-working', 'told three people and none of them wrote it down'],
  ['not-working', 'my worker cancelled for the fourth time'],
  ['not-working', 'I still dont have a bank account'],
  ['not-working', 'they moved me 60 miles from my little brother'],
  ['not-working', 'waited eleven weeks and then they lost the form'],
  ['not-working', 'the form asks the same thing five times'],
  ['not-working', 'I eat once a day by the end of the month'],
  ['not-working', 'he only rings when his manager wants something'],
  ['not-working', 'Our nurses never learn that a young person has moved until the letters come back'],
  ['not-working', 'we have not had a reply to a referral since spring'],
  ['not-working', 'I disagree'],
  ['not-working', 'dont feel safe'],
  ['not-working', 'PA left, nobody said'],
  ['not-working', 'they make promises and nothing comes of it'],
  ['not-working', 'my bus costs more than i earn on a sunday'],
  ['not-working', 'they put me with a lad who robbed me'],
  ['not-working', 'Meetings are held when our staff are teaching, so we miss them'],
  ['not-working', 'interview went nowhere once they saw my record'],
  ['not-working', 'cant sleep cos of the noise'],
  ['not-working', 'when i ring the office its always somebody else'],
  ['not-working', 'Not one person asked me what i thought'],
  ['not-working', "we get four days' notice of a young person leaving custody"],
  ['not-working', 'the gp wont register me without a bill'],
  ['not-working', 'still waitin for my grant 😡'],
  ['not-working', 'felt like a burden every time i asked'],
  ['not-working', 'The plan sits on the system and nobody opens it'],
  ['not-working', 'I left with a bin bag and a bus fare'],
  ['not-working', 'wifi drops every night'],
  ['not-working', 'not helpful'],
  ['not-working', 'its not good enough'],
  ['idea', 'put a washing machine in every flat before we move in'],
  ['idea', 'can someone meet us at the gate please'],
  ['idea', 'it would help if the PA could text'],
  ['idea', 'wish there was a drop in on sundays'],
  ['idea', 'Councils should pay the deposit'],
  ['idea', 'more evening sessions'],
  ['idea', 'we need one phone number that works'],
  ['idea', 'maybe a group for young dads'],
  ['idea', 'Let us choose our own worker'],
  ['idea', "I'd like to learn to drive"],
  ['idea', 'How about free bus travel til 25'],
  ['idea', 'could you send the plan before the meeting'],
  ['idea', 'Employers would take more care leavers on with a named contact'],
  ['idea', 'give every leaver a laptop'],
  ['idea', 'there ought to be a map of who does what'],
  ['idea', 'a starter pack with pans and a kettle would be good'],
  ['idea', 'Share the risk assessment with providers on the day of placement'],
  ['idea', 'pls ask me before you change my worker'],
  ['mixed', 'my flat is nice but the area is rough'],
  ['mixed', 'PA is great, the duty team are useless'],
  ['mixed', 'The grant was generous although it came two months late'],
  ['mixed', 'some staff are lovely, some dont care'],
  ['mixed', 'good when it works but it never works at weekends'],
  ['mixed', 'i like my course but the travel kills me'],
  ['mixed', 'The panel meets on time, yet actions are seldom done'],
  ['mixed', 'it depends who you get'],
  ['mixed', 'The app is handy but half the links are dead'],
  ['mixed', 'Happy with my room, not happy with the rent'],
]
