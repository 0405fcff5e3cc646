/** What other rooms' pages may show of this one. */
export { OneToOnesToday } from './today-section.tsx'
