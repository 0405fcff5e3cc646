/** What other rooms' pages may show of this one. */
export { MarksOf } from './marks-of.tsx'
export { firstToDo, OneToOnesToday } from './today-section.tsx'
