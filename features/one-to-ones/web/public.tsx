/** What other rooms' pages may show of this one. */
export { ConcernsOf } from './concerns-of.tsx'
export { FollowUpsOf } from './follow-ups-of.tsx'
export { MarksOf } from './marks-of.tsx'
export { firstToDo, OneToOnesToday } from './today-section.tsx'
