import { ORIGINS } from '../names/origins.ts'
import { fullName, spell } from '../names/spelling.ts'
import type { AddressBook } from '../places/addresses.ts'
import { workKey, workNamed } from '../work/workplaces.ts'
import type { Inhabitant } from './inhabitant.ts'
import { settle } from './inhabitant.ts'
import { STORY } from './story-rows.ts'
import { TELLING } from './telling-rows.ts'

/** They come first, so "person-0001" is Joan in every borough. */
export const drawStoryPeople = (addresses: AddressBook): Inhabitant[] =>
  [...STORY, ...TELLING].map(([givenWord, familyWord, facts], household) => {
    const origin = ORIGINS.find((each) => each.key === facts.origin)!
    const given = spell(givenWord)
    const family = spell(familyWord)
    const { woman, born, faith = null } = facts
    const home = addresses.home(facts.area, facts.street)
    const name = fullName(origin, given.written, family.written)
    const inhabitant = settle({ given, family, name, origin, faith, woman, born, home, household })
    const work = facts.work ? workNamed(facts.work) : null
    Object.assign(inhabitant.person, {
      kind: facts.kind,
      branchKey: work?.branchKey ?? null,
      workplaceKey: work ? workKey(work) : null,
      jobTitle: facts.job ?? null,
      activistRole: facts.role ?? null,
      tags: [...(facts.tags ?? [])],
    })
    inhabitant.sociable = facts.sociable ?? 1
    return inhabitant
  })
