import type { Inhabitant } from '../people/inhabitant.ts'
import type { Affiliation, AffiliationRole, Connection, ConnectionKind, Strength } from '../types.ts'
import type { Scene } from './officers.ts'

type Belonging = [
  who: string,
  organisation: string,
  role: AffiliationRole,
  strength: Strength,
  since: number | null,
  source: string,
]

const TALK = 'one-to-one, 12 May 2026'
const FORM = 'allies form'

const BELONGINGS: readonly Belonging[] = [
  ['Joan Whitlock', 'Marsh estate residents', 'chair', 3, 2014, TALK],
  ['Joan Whitlock', "St Luke's choir", 'member', 2, 2009, TALK],
  ['Joan Whitlock', 'Harrow Dale Harriers', 'coach', 2, 2017, TALK],
  ['Joan Whitlock', 'Marsh estate youth club', 'parent', 2, 2019, TALK],
  ['Dele Okafor', 'Harrow Dale Harriers', 'coach', 3, 2016, 'said at a branch meeting'],
  ['Dele Okafor', "West African families' network", 'treasurer', 2, 2020, FORM],
  ['Dele Okafor', 'Church of the New Covenant', 'worshipper', 2, null, FORM],
  ['Dele Okafor', 'Save our wardens', 'officer', 3, 2026, 'said at a branch meeting'],
  ['Rita Sanghera', 'Marsh estate residents', 'resident', 1, 2018, FORM],
  ['Rita Sanghera', "St Luke's choir", 'member', 2, 2015, FORM],
  ['Tom Mbeki', 'Marsh estate youth club', 'chair', 3, 2012, 'Joan Whitlock told us'],
  ['Tom Mbeki', 'Marsh Lane boxing club', 'coach', 3, 2011, 'Joan Whitlock told us'],
  ['Amina Hassan', 'Harrow Dale Harriers', 'coach', 2, 2021, FORM],
  ['Amina Hassan', 'Harrow Dale trades council', 'member', 2, 2022, FORM],
  ['Amina Hassan', "Somali women's circle", 'volunteer', 1, 2023, FORM],
  ['Sam Ogden', 'Marsh estate residents', 'treasurer', 3, 2010, TALK],
  ['Hilary Stott', "St Luke's parish church", 'chair', 3, 2013, 'their website'],
  ['Hilary Stott', 'Marsh estate residents', 'supporter', 2, 2013, TALK],
  ['Priya Nair', "St Luke's parish church", 'worshipper', 2, 2016, FORM],
  ['Priya Nair', 'Friends of Harrow Dale libraries', 'officer', 3, 2019, FORM],
  ['Lena Kowal', 'Polish club and Saturday school', 'parent', 2, 2020, FORM],
  ['Lena Kowal', 'Save our wardens', 'member', 2, 2026, FORM],
  ['Peter Whitcombe', 'Harrow Dale Harriers', 'member', 2, 2018, FORM],
  ['Ana Whitaker-Lopes', 'Parents at Ashgrove', 'secretary', 3, 2022, FORM],
  ['Ana Whitaker-Lopes', 'Our Lady of the Dale', 'worshipper', 2, null, FORM],
  ['Ana Whitaker-Lopes', 'Moor Lane clinic defenders', 'member', 2, 2025, FORM],
  ['Ana Whitaker-Lopes', 'Ashgrove tennis', 'member', 1, null, FORM],
  ['نور Whitfield', 'Al-Noor community', 'officer', 3, 2020, FORM],
  ['Grace Whitley', 'Ashgrove school governors', 'governor', 3, 2021, FORM],
  ['Ibrahim Whittle', 'Harrow Dale food bank', 'volunteer', 2, 2020, 'sign-in sheet, town hall lobby'],
]

type Acquaintance = [from: string, to: string, kind: ConnectionKind, strength: Strength, source: string]

const ACQUAINTANCES: readonly Acquaintance[] = [
  ['Joan Whitlock', 'Tom Mbeki', 'friend', 3, TALK],
  ['Joan Whitlock', 'Dele Okafor', 'works_with', 3, TALK],
  ['Joan Whitlock', 'Rita Sanghera', 'neighbour', 2, TALK],
  ['Joan Whitlock', 'Sam Ogden', 'neighbour', 3, TALK],
  ['Joan Whitlock', 'Hilary Stott', 'knows', 2, TALK],
  ['Amina Hassan', 'Joan Whitlock', 'works_with', 2, TALK],
  ['Amina Hassan', 'Dele Okafor', 'works_with', 3, 'branch meeting'],
  ['Amina Hassan', 'Priya Nair', 'friend', 3, 'branch meeting'],
  ['Amina Hassan', 'Lena Kowal', 'works_with', 2, 'branch meeting'],
  ['Lena Kowal', 'Dele Okafor', 'works_with', 2, 'branch meeting'],
  ['Dele Okafor', 'Peter Whitcombe', 'works_with', 2, 'branch meeting'],
  ['Priya Nair', 'Hilary Stott', 'knows', 2, FORM],
  ['Bernadette Maguire', 'Tom Mbeki', 'knows', 2, 'one-to-one'],
  ['Bernadette Maguire', 'Hilary Stott', 'friend', 3, 'one-to-one'],
]

const called = (people: readonly Inhabitant[], name: string): Inhabitant => {
  const found = people.find(({ person }) => person.name === name)
  if (!found) throw new RangeError(`nobody called ${name}`)
  return found
}

/** Written first, so chance never elects somebody else in Joan's place. */
export function tellTheStory({ book, people, organisation }: Scene): void {
  for (const [who, where, role, strength, sinceYear, source] of BELONGINGS) {
    const known: Partial<Affiliation> = { strength, sinceYear, source }
    if (who === 'Joan Whitlock' || who === 'Dele Okafor') known.willingToIntroduce = 'yes'
    book.add(called(people, who), organisation(where), role, known)
  }
}

export const storyConnections = (people: readonly Inhabitant[]): Connection[] =>
  ACQUAINTANCES.map(([from, to, kind, strength, source]) => ({
    fromKey: called(people, from).person.key,
    toKey: called(people, to).person.key,
    kind,
    strength,
    source,
  }))
