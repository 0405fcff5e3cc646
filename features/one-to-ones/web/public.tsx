/** What other rooms' pages may show of this one. */
export { MarksOf } from './marks-of.tsx'
export { OneToOnesToday } from './today-section.tsx'
