import { drawOrganisations, isEmployer } from './organisations/organisations.ts'
import { drawPeople } from './people/people.ts'
import { openAddressBook } from './places/addresses.ts'
import { drawMap } from './places/outlines.ts'
import { openPhoneBook } from './places/phones.ts'
import { randomFrom } from './random.ts'
import { drawAffiliations } from './ties/affiliations.ts'
import { drawConnections } from './ties/connections.ts'
import type { Borough } from './types.ts'
import { BRANCHES, drawWorkplaces } from './work/workplaces.ts'

const USUAL_SEED = 1868

/** The invented borough of Harrow Dale, in the invented region of Northmoor: the same seed, the same people. */
export function generateBorough(seed: number = USUAL_SEED): Borough {
  const random = randomFrom(seed)
  const addresses = openAddressBook(random)
  const phones = openPhoneBook(random)
  const drawn = drawOrganisations(random, addresses, phones)
  const workplaces = drawWorkplaces(addresses)
  const inhabitants = drawPeople(random, addresses, phones)
  const affiliations = drawAffiliations(random, inhabitants, drawn, workplaces)
  const connections = drawConnections(random, inhabitants, affiliations)
  const organisations = drawn.map(({ organisation }) => organisation)
  return {
    map: drawMap(seed, addresses.postcodes),
    branches: BRANCHES.map((branch) => ({ ...branch })),
    workplaces,
    employers: organisations.filter(isEmployer),
    organisations,
    people: inhabitants.map(({ person }) => person),
    affiliations,
    connections,
  }
}
