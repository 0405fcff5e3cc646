/** What other rooms may ask of this one. */

export { addPersonIds, type ChangedPerson, changePeople, rewritePeopleWords } from './bulk-change.ts'
export { type NewPerson, recordPeople } from './bulk-record.ts'
export { changePerson } from './change-person.ts'
export { exportPeople } from './export-people.ts'
export { findPeopleByTokens } from './find-by-tokens.ts'
export { findKnownPeople, type KnownPerson, readKnownPeople } from './find-people.ts'
export { findableOf, lookOf } from './findable.ts'
export { listByIds } from './list-people.ts'
export { personNow } from './moved.sql.ts'
export { readPerson, recordPerson } from './record-person.ts'
export { refreshPeople } from './refresh-people.ts'
export { HOME as homeOfPerson, spreadVisibility } from './visibility.sql.ts'
