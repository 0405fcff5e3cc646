/** What other rooms may ask of this one. */
export { countMineWaiting } from './count-waiting.ts'
export { soleMadeTo } from './made-to.ts'
export { metThrough, moveIntroduction } from './move.ts'
export { readIntroduction } from './read-introductions.ts'
export { recordIntroduction } from './record-introduction.ts'
export { recordRefusal } from './refusals.ts'
