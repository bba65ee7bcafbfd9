import { count } from '../tally-words.ts'
import type { Change, Difference, VersionDifferences } from './version-differences.ts'

const states: Record<Difference['is'], string> = {
  same: 'Same',
  reworded: 'Reworded',
  regrouped: 'Same words',
  added: 'Added',
  removed: 'Removed',
}

/** What somebody who answers, and who reads the results, meets otherwise. */
export function VersionChanges({ found: { texts, questions } }: { found: VersionDifferences }) {
  const broken = questions.filter(({ breaks }) => breaks).length
  return (
    <>
      <p role="status">{summary(questions, broken)}</p>
      {texts.length > 0 && (
        <>
          <h3>Around the questions</h3>
          <ChangeList changes={texts} />
        </>
      )}
      <h3>Question by question</h3>
      <ol class="differences">
        {questions.map((difference) => (
          <li key={difference.key} class={difference.is}>
            <p>
              <strong class="state">{states[difference.is]}</strong>
              {difference.moved && <strong class="state">Moved</strong>} {difference.title}
            </p>
            {told(difference).map((sentence) => (
              <p key={sentence} class="soft">
                {sentence}
              </p>
            ))}
            <ChangeList changes={difference.changes} />
          </li>
        ))}
      </ol>
    </>
  )
}

function ChangeList({ changes }: { changes: Change[] }) {
  if (!changes.length) return null
  return (
    <dl class="changes">
      {changes.map(({ what, before, now }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <span class="soft">Before</span> <del>{before || 'nothing'}</del>
          </dd>
          <dd>
            <span class="soft">Now</span> <ins>{now || 'nothing'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function summary(questions: Difference[], broken: number): string {
  const of = (is: Difference['is']) => questions.filter((each) => each.is === is).length
  const [added, removed, reworded] = [of('added'), of('removed'), of('reworded')]
  const moved = questions.filter((each) => each.moved).length
  const parts = [
    reworded && `${reworded} reworded`,
    moved && `${moved} moved`,
    added && `${added} added`,
    removed && `${removed} removed`,
  ].filter((part) => part !== 0)
  if (!parts.length) return 'The questions are the same: every trend goes on.'
  const trends = broken
    ? `${count(broken, 'trend')} ${broken === 1 ? 'breaks' : 'break'}`
    : 'every trend goes on'
  return `Of ${count(questions.length, 'question')}: ${list.format(parts)}; ${trends}.`
}

function told({ is, moved, breaks, changes }: Difference): string[] {
  return [
    moved && `From place ${moved.from} to place ${moved.to}.`,
    is === 'reworded' &&
      changes.length === 0 &&
      'It follows from a question that was reworded, or its answers are kept under other names.',
    is === 'regrouped' && 'Releases put its answers together in another way, which may end a comparison.',
    is === 'reworded' && breaks && 'Its trend starts anew.',
    is === 'removed' && breaks && 'Its trend ends.',
  ].filter((sentence) => typeof sentence === 'string')
}

const list = new Intl.ListFormat('en-GB')
