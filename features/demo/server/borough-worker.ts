import { parentPort } from 'node:worker_threads'
import { generateBorough } from './borough/generate-borough.ts'

parentPort!.postMessage(generateBorough())
