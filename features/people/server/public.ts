/** What other rooms may ask of this one. */

export { type NewPerson, recordPeople } from './bulk-record.ts'
export { changePerson } from './change-person.ts'
export { listByIds } from './list-people.ts'
export { readPerson, recordPerson } from './record-person.ts'
export { spreadVisibility } from './visibility.sql.ts'
