/** What other rooms' pages may show of this one. */
export { Density } from './density.tsx'
export {
  membersWords,
  percentWords,
  SERVICE_OPTIONS,
  SERVICE_WORDS,
  workersWords,
  workplacesWords,
} from './words.ts'
