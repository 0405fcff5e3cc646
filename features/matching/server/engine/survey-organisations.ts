import type { OrganisationLook } from '#kernel/text/match-keys.ts'
import { readOrganisationName } from '#kernel/text/organisation-names.ts'
import { prepareMails, preparePhones } from './contacts.ts'
import { addTo, havingMore, type Many, plus, together } from './count.ts'
import { prepareHomes } from './homes.ts'
import type { Knowledge, WordFrequency } from './knowledge.ts'
import { hostOf, siteOf } from './organisations.ts'

/** What is known of a base or a list of organisations as a whole, before any two of them are compared. */
export type Survey = Pick<Knowledge, 'wordFrequency' | 'namesakes' | 'crowded'>

/** By what an organisation is reached: mails, phones, its web site and that site's host. */
const reachOf = ({ emails = [], phones = [], website }: OrganisationLook): string[] => [
  ...prepareMails(emails).map(({ key }) => key),
  ...preparePhones(phones).map(({ number }) => number),
  ...[...new Set([hostOf(website), siteOf(website)])].filter((site) => site !== null),
]

/** As many names as one organisation may go by, and doors it may have; under what more share, several stand. */
const MOST_OF_ONE = 3

/**
 * Counts the words of organisations' names, each name once, in how many districts a name is borne, and under which
 * web sites, mails and phones several stand: of many names, or in many districts as the doors of one charity.
 */
export function surveyOrganisations(looks: Iterable<OrganisationLook>): Survey {
  const seen = new Set<string>()
  const districts: Many = new Map()
  const [names, doors]: [Many, Many] = [new Map(), new Map()]
  const counts = new Map<string, number>()
  for (const look of looks) {
    const { words } = readOrganisationName(look.name)
    const whole = words.join(' ')
    const reach = reachOf(look)
    for (const by of reach) addTo(names, by, whole)
    for (const { outcode } of prepareHomes(look.addresses ?? [], look.postcode ?? null)) {
      if (!outcode) continue
      addTo(districts, whole, outcode)
      for (const by of reach) addTo(doors, by, outcode)
    }
    if (seen.has(whole)) continue
    seen.add(whole)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return {
    wordFrequency: { organisations: seen.size, words: counts },
    namesakes: new Map(havingMore(districts, 1).map(([name, { size }]) => [name, size])),
    crowded: new Set(
      [...havingMore(names, MOST_OF_ONE), ...havingMore(doors, MOST_OF_ONE)].map(([by]) => by),
    ),
  }
}

function bothFrequencies(a: WordFrequency | null, b: WordFrequency | null): WordFrequency | null {
  if (!a || !b) return a ?? b
  const words = together(a.words, b.words, plus)
  return { organisations: a.organisations + b.organisations, words }
}

/** What both tell. A name of both may be borne in the same districts, so that the larger number holds. */
export const bothSurveys = (known: Survey, more: Survey): Survey => ({
  wordFrequency: bothFrequencies(known.wordFrequency, more.wordFrequency),
  namesakes: together(known.namesakes, more.namesakes, Math.max),
  crowded: new Set([...known.crowded, ...more.crowded]),
})
