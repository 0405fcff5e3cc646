/** What other rooms may ask of this one. */
export { metThrough } from './move.ts'
export { readIntroduction } from './read-introductions.ts'
export { recordIntroduction } from './record-introduction.ts'
