/** What the command line and other rooms may ask of this one. */
export { bringAreas } from './bring-areas.ts'
export { recordReach } from './reaches.ts'
