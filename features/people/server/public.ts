/** What other rooms may ask of this one. */
export { readPerson, recordPerson } from './record-person.ts'
export { changePerson } from './change-person.ts'
export { listByIds } from './list-people.ts'
export { spreadVisibility } from './visibility.sql.ts'
