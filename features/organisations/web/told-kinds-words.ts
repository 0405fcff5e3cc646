import { number } from '#ui/number.ts'
import type { OrganisationKind, Special } from '../contract.ts'
import { kindWords, organisationWords, SPECIAL_WORDS } from './words.ts'

const names = (count: number, more: boolean) => {
  if (more) return `More than ${number(count)} names tell`
  return count === 1 ? '1 name tells' : `${number(count)} names tell`
}

export const TOLD = {
  title: 'What their names tell',
  soft: 'Names that say what an organisation is, where nothing else does. Untick what is something else, then say so for the rest at once.',
  waiting: (count: number, more: boolean) => `${names(count, more)} a kind that is not written down. `,
  look: 'Have a look',
  group: (kind: OrganisationKind, count: number) => `${kindWords([kind])}: ${organisationWords(count)}`,
  protects: (special: Special) =>
    `Belonging there tells of ${SPECIAL_WORDS[special]}. Once it is written down, fewer people see who belongs there.`,
  which: 'Which are',
  take: (kind: OrganisationKind, count: number) =>
    `${count === 1 ? 'Write it down for 1' : `Write it down for ${number(count)}`}: ${kindWords([kind])}`,
  leave: 'Leave these as they are',
  taken: (count: number) => `Written down for ${organisationWords(count)}.`,
  left: (count: number) => `Left as they are: ${organisationWords(count)}. We will not ask again.`,
  further: 'Look further',
  none: 'No name tells a kind that is not written down. Lists that come in are looked at as they come.',
}
