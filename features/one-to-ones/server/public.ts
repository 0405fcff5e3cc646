/** What other rooms may ask of this one. */
export { countToMeetAgain } from './count-to-meet-again.ts'
export { planOneToOne } from './plan.ts'
export { recordOneToOne } from './record-one-to-one.ts'
