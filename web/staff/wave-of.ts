import { api, ask, Refusal, type Survey, type Wave } from './api.ts'

/** A wave with its survey. @throws Refusal not-found */
export async function waveOf(waveId: string): Promise<{ survey: Survey; wave: Wave }> {
  const { surveys } = await ask(api.surveys.$get())
  for (const survey of surveys) {
    const wave = survey.waves.find(({ id }) => id === waveId)
    if (wave) return { survey, wave }
  }
  throw new Refusal('not-found', 'There is no wave at this address.')
}
