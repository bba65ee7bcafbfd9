import { accepted } from '../../schema/codebook-act.ts'
import type { Engine } from '../env.ts'
import { type Model, train } from '../themes/engine.ts'
import { codebookAt } from './codebook.ts'

const models = new Map<string, Model>()

/**
 * What the engine has learnt for a survey. A codebook version never changes, so neither does what is learnt from it. The
 * model is kept, not its promise: on Workers a promise belongs to the request that made it.
 */
export async function modelOf(
  { db, vectors }: Engine,
  survey: { codebookId: string; codebookVersion: number },
): Promise<Model> {
  const key = `${survey.codebookId} ${survey.codebookVersion}`
  const known = models.get(key)
  if (known) return known
  const model = train(accepted(await codebookAt(db, survey.codebookId, survey.codebookVersion)), [], {
    vectors: await vectors(),
  })
  models.set(key, model)
  return model
}
