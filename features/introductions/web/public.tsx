/** What other rooms' pages may show of this one. */
export { IntroductionsOf } from './introductions-of.tsx'
export { firstIntroductions, IntroductionsToday } from './today-section.tsx'
export { WhomToAsk } from './whom-to-ask.tsx'
