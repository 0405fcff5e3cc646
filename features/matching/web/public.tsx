/** What other rooms' pages may show of this one. */
export { MergedWith } from './merged-with.tsx'
export { REASON_WORDS, reasonWords } from './reason-words.ts'
export { SameLink } from './same-link.tsx'
export { SameWaiting } from './waiting-card.tsx'
