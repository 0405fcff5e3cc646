/** What other rooms' pages may show of this one. */
export { Density } from './density.tsx'
export { SERVICE_OPTIONS, SERVICE_WORDS } from './words.ts'
