import { useLayoutEffect, useState } from 'preact/hooks'
import { api, ask, type SurveyCodebook, type ThemeShown } from '../api.ts'
import type { Within } from '../codebook/ActForm.tsx'
import { AddTheme } from '../codebook/AddTheme.tsx'
import { Adoption } from '../codebook/Adoption.tsx'
import { EditTheme } from '../codebook/EditTheme.tsx'
import { GoneThemes } from '../codebook/GoneThemes.tsx'
import { MergeTheme } from '../codebook/MergeTheme.tsx'
import { RetireTheme } from '../codebook/RetireTheme.tsx'
import { SplitTheme } from '../codebook/SplitTheme.tsx'
import { StandingThemes } from '../codebook/StandingThemes.tsx'
import type { ThemeAct } from '../codebook/ThemeEntry.tsx'
import { UndoChange } from '../codebook/UndoChange.tsx'
import { Loading } from '../components/Loading.tsx'
import { Page } from '../components/Page.tsx'
import { hush, say } from '../notice.ts'
import { useLoad } from '../use-load.ts'

export type Asking = { about: ThemeAct; theme: ThemeShown } | { about: 'add' } | { about: 'undo' }

/** The themes that a survey's answers are read with, and every change of them, shown before it is made. */
export function SurveyCodebookPage({ surveyId }: { surveyId: string }) {
  const { data, failed, again } = useLoad(() =>
    ask(api.surveys[':surveyId'].codebook.$get({ param: { surveyId } })),
  )
  const [asking, setAsking] = useState<Asking | null>(null)
  const [back, setBack] = useState('')
  useLayoutEffect(() => {
    // Where the person was, or the page itself where that is gone.
    if (!asking && back) (document.getElementById(back) ?? document.getElementById('main'))?.focus()
  }, [asking])
  const start = (next: Asking) => {
    hush()
    setBack('theme' in next ? `theme-${next.theme.id}` : `${next.about}-theme`)
    setAsking(next)
  }
  if (!data) {
    return (
      <Page title="Themes">
        <Loading failed={failed} again={again} />
      </Page>
    )
  }
  const within: Within = {
    surveyId,
    version: data.version,
    reload: again,
    onCancel: () => setAsking(null),
    onDone: async (told) => {
      await again()
      setAsking(null)
      say(told)
    },
  }
  const behind = data.newest > data.version
  return (
    <Page title={`Themes of ${data.title}`}>
      <p class="soft">
        From <a href="/staff/app/codebooks">{data.name}</a>, version {data.version}. What each change would do
        is shown before it is made. Other surveys keep the version they have.
      </p>
      {behind && <Adoption surveyId={surveyId} book={data} reload={again} />}
      {asking ? (
        <Asked asking={asking} book={data} within={within} />
      ) : (
        <>
          <StandingThemes book={data} behind={behind} onAsk={start} />
          <GoneThemes gone={data.gone} />
        </>
      )}
    </Page>
  )
}

function Asked({ asking, book, within }: { asking: Asking; book: SurveyCodebook; within: Within }) {
  if (asking.about === 'add') return <AddTheme {...within} />
  if (asking.about === 'undo') return book.undoable && <UndoChange {...within} change={book.undoable} />
  const { about, theme } = asking
  const now = book.themes.find(({ id }) => id === theme.id)
  return (
    <>
      {!now && (
        <p class="problem-text">
          “{theme.name}” stands no more: somebody merged, split or retired it. What you typed is still here to
          copy.
        </p>
      )}
      {about === 'edit' && <EditTheme {...within} theme={theme} now={now} />}
      {about === 'merge' && <MergeTheme {...within} theme={theme} themes={book.themes} />}
      {about === 'split' && <SplitTheme {...within} theme={theme} />}
      {about === 'retire' && <RetireTheme {...within} theme={theme} />}
    </>
  )
}
