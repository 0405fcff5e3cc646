import { ORGANISATIONS } from './organisations.ts'
import { PEOPLE } from './people.ts'

export const subjectOf = { people: PEOPLE, organisations: ORGANISATIONS } as const
