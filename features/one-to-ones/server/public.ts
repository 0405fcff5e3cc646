/** What other rooms may ask of this one. */
export { planOneToOne } from './plan.ts'
export { recordOneToOne } from './record-one-to-one.ts'
