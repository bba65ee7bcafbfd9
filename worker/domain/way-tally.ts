import { and, eq, count as rows } from 'drizzle-orm'
import { type Channel, channels, type Overseen } from '../../schema/survey.ts'
import { responses } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { type EarlierRelease, trendOfWay } from './trend.ts'
import { count, type TalliedClosed } from './wave-tally.ts'

export const channelTitle = 'How was it answered?'

type Way<Value extends string> = {
  key: 'channel' | 'overseen'
  title: string
  levels: { label: string; takes: Value[] }[][]
}

const onTheirOwn: Way<Channel>['levels'][number][number] = { label: 'On their own', takes: ['alone'] }
const channel: Way<Channel> = {
  key: 'channel',
  title: channelTitle,
  levels: [
    [
      onTheirOwn,
      { label: 'With somebody’s help', takes: ['trusted adult', 'PA', 'peer'] },
      { label: 'On paper or typed in for them', takes: ['paper', 'import'] },
    ],
    [onTheirOwn, { label: 'Any other way', takes: channels.filter((each) => each !== 'alone') }],
  ],
}

const unseen: Way<Overseen>['levels'][number][number] = { label: 'Nobody could see', takes: ['nobody'] }
const overseen: Way<Overseen> = {
  key: 'overseen',
  title: 'Could anybody see, and did they feel free?',
  levels: [
    [
      unseen,
      { label: 'Somebody could, and they still said what they think', takes: ['free'] },
      { label: 'Somebody could, so they held some things back', takes: ['held back'] },
    ],
    [unseen, { label: 'Somebody could see', takes: ['free', 'held back'] }],
  ],
}

/** How a wave was answered, and whether somebody could see: of the responses that say so. */
export async function tallyWays(
  db: Database,
  waveId: string,
  earlier: EarlierRelease[],
): Promise<TalliedClosed[]> {
  const told = await db
    .select({ channel: responses.channel, overseen: responses.overseen, people: rows() })
    .from(responses)
    .where(and(eq(responses.waveId, waveId), eq(responses.withdrawn, false)))
    .groupBy(responses.channel, responses.overseen)
  return [channel, overseen].map(({ key, title, levels }) => {
    const peopleWho = (said: (value: string) => boolean) =>
      count(told.reduce((sum, row) => (row[key] && said(row[key]) ? sum + row.people : sum), 0))
    return {
      key,
      title,
      kind: 'choice',
      answered: peopleWho(() => true),
      levels: levels.map((cells) =>
        cells.map(({ label, takes }) => ({
          label,
          takes,
          people: peopleWho((value) => takes.some((take) => take === value)),
        })),
      ),
      followsFrom: null,
      earlier: trendOfWay(key, earlier),
      reworded: null,
    }
  })
}
