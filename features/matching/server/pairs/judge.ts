import {
  lookOf as lookOfOrganisation,
  readKnownOrganisations,
} from '#features/organisations/server/public.ts'
import { lookOf as lookOfPerson, readKnownPeople } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'
import { compareOrganisations } from '../engine/compare-organisations.ts'
import { comparePeople } from '../engine/compare-people.ts'
import type { Judgement } from '../engine/judgement.ts'
import type { Knowledge } from '../engine/knowledge.ts'
import { prepareOrganisation } from '../engine/organisations.ts'
import { preparePerson } from '../engine/prepare.ts'

export type Compare = (one: string, other: string) => Judgement | undefined

/** Reads these records once and compares any two of them; undefined where the asker does not see one. */
export async function comparing(
  tx: Tx,
  kind: MatchKind,
  ids: readonly string[],
  knowledge: Knowledge,
): Promise<Compare> {
  if (kind === 'people') {
    const known = await readKnownPeople(tx, ids)
    const looks = new Map(known.map((each) => [each.id, preparePerson(lookOfPerson(each.input))]))
    return pairwise(looks, (a, b) => comparePeople(a, b, knowledge))
  }
  const known = await readKnownOrganisations(tx, ids)
  const looks = new Map(known.map((each) => [each.id, prepareOrganisation(lookOfOrganisation(each.input))]))
  return pairwise(looks, (a, b) => compareOrganisations(a, b, knowledge))
}

function pairwise<L>(looks: ReadonlyMap<string, L>, compare: (a: L, b: L) => Judgement): Compare {
  return (one, other) => {
    const [a, b] = [looks.get(one), looks.get(other)]
    return a && b ? compare(a, b) : undefined
  }
}
