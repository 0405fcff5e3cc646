import type { AddressBook } from '../places/addresses.ts'
import type { PhoneBook } from '../places/phones.ts'
import type { Random } from '../random.ts'
import { giveCallings } from './callings.ts'
import { giveContactDetails } from './contact-details.ts'
import { drawHouseholds } from './households.ts'
import type { Inhabitant } from './inhabitant.ts'
import { drawStoryPeople } from './story-people.ts'

export const PEOPLE = 2000

export function drawPeople(random: Random, addresses: AddressBook, phones: PhoneBook): Inhabitant[] {
  const story = drawStoryPeople(addresses)
  const others = drawHouseholds(random, addresses, PEOPLE - story.length, story.length)
  giveCallings(random, story, others)
  const all = [...story, ...others]
  giveContactDetails(random, all, phones)
  all.forEach((each, i) => {
    each.person.key = `person-${String(i + 1).padStart(4, '0')}`
  })
  return all
}
