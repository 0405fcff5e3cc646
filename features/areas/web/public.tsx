/** What other rooms' pages may show of this one. */
export { ReachesOf } from './reaches-of.tsx'
