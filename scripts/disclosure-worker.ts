import { parentPort, workerData } from 'node:worker_threads'
import { disclosureTrial } from './disclosure-trial.ts'

/** One thread of `npm run prove -- disclosure`: every so many-th trial, from the one it was given. */
const { seeds, naiveEvery } = workerData as { seeds: number[]; naiveEvery: number }
for (const seed of seeds) parentPort?.postMessage(disclosureTrial(seed, seed % naiveEvery === 0))
