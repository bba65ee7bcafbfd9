import { adviceOnSurvey } from '../../../schema/advice/advice.ts'
import { longest } from '../../../schema/text-limits.ts'
import { Field } from '../components/Field.tsx'
import { AdviceList } from './AdviceList.tsx'
import { changeSurvey } from './edit.ts'
import { followAdvice } from './follow-advice.ts'
import type { Builder } from './use-builder.ts'

type Props = { builder: Builder; published: boolean }

/** The first page, and what holds for the survey as a whole. */
export function SurveyFields({ builder, published }: Props) {
  const { draft, act, left } = builder
  const change = (what: Parameters<typeof changeSurvey>[1], group?: string) =>
    act(changeSurvey(draft, what), group && `survey.${group}`)
  return (
    <section class="card survey-fields" aria-labelledby="first-page">
      <h2 id="first-page">The first page</h2>
      <Field
        label="Title"
        most={longest('title')}
        value={draft.title}
        change={(title) => change({ title }, 'title')}
        left={left}
      />
      <Field
        label="Introduction"
        hint="Who asks, why, and how long it takes."
        most={longest('introduction')}
        lines={3}
        value={draft.introduction}
        change={(introduction) => change({ introduction }, 'introduction')}
        left={left}
      />
      <Field
        label="Who reads the answers"
        most={longest('whoReads')}
        lines={2}
        value={draft.whoReads}
        change={(whoReads) => change({ whoReads }, 'whoReads')}
        left={left}
      />
      <Field
        label="What happens next, and when"
        most={longest('whatNext')}
        lines={2}
        value={draft.whatNext}
        change={(whatNext) => change({ whatNext }, 'whatNext')}
        left={left}
      />
      {!published && (
        <Field
          label="Short address"
          hint="Two to five words with hyphens. It stays as it is once the survey is published."
          most={60}
          value={draft.slug}
          change={(slug) => change({ slug: slug.toLowerCase().replace(/[^a-z0-9-]/g, '-') }, 'slug')}
          left={left}
        />
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.leave}
          onChange={(event) => change({ leave: event.currentTarget.checked })}
        />
        “Leave this page” on every page, for subjects that somebody may not want to be seen with
      </label>
      <AdviceList
        about="the survey"
        advice={adviceOnSurvey(draft)}
        use={(advice) => act(followAdvice(draft, advice))}
      />
    </section>
  )
}
