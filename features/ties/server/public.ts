/** What other rooms may ask of this one. */
export type { Introducer } from '../contract.ts'
export { belongingWords, knowingWords } from './path-words.ts'
export { CONCERN } from './said.sql.ts'
export { dotsOf, knowingScore, sharingScore } from './score.ts'
export { whoDoWeKnow } from './who-do-we-know.ts'
export { whoKnows } from './who-knows.ts'
