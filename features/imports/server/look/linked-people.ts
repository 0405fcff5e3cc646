import { findConnections } from '#features/affiliations/server/public.ts'
import { findKnownPeople, readKnownPeople } from '#features/people/server/public.ts'
import { isId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PlannedLink } from './found-row.ts'
import { mailKey } from './mail-key.ts'
import { nameKey } from './match-row.ts'
import { idsBorne } from './own-ids.ts'
import type { Given } from './subject.ts'

type Person = { id: string; input: Given & { emails?: { address: string }[] } }

/** Whom links name: the one with that id or mail, else the only one of that name. Null for nobody. */
export type LinkedPeople = (link: PlannedLink) => string | 'several' | null

const mailsOf = (given: Given) =>
  ((given.emails ?? []) as { address: string }[]).map((each) => mailKey(each.address))

/** Looks up everyone whom these links name, among those the asker sees. */
export async function findLinked(tx: Tx, links: readonly PlannedLink[]): Promise<LinkedPeople> {
  const given = links.map((each) => each.person as Given)
  const ours = given.flatMap((each) => (each.ourId && isId(each.ourId) ? [each.ourId] : []))
  const found = await findKnownPeople(tx, {
    externalIds: given.flatMap(idsBorne),
    mails: given.flatMap(mailsOf),
    names: given.flatMap((each) => (each.name ? [each.name] : [])),
  })
  const own = await readKnownPeople(tx, [...new Set(ours)])
  const known = [...new Map([...found, ...own].map((each) => [each.id, each])).values()] as Person[]
  const byName = Map.groupBy(known, (each) => nameKey(each.input.name))
  const only = (found: readonly Person[]) =>
    found.length > 1 ? ('several' as const) : (found[0]?.id ?? null)
  return ({ person }) => {
    const its = person as Given
    const ids = idsBorne(its).map(({ system, id }) => `${system}\n${id}`)
    if (its.ourId && known.some((each) => each.id === its.ourId)) return its.ourId
    const byId = known.filter((each) =>
      (each.input.externalIds ?? []).some(({ system, id }) => ids.includes(`${system}\n${id}`)),
    )
    if (byId.length > 0) return only(byId)
    const mails = mailsOf(its)
    const byMail = known.filter((each) => mailsOf(each.input).some((mail) => mails.includes(mail)))
    const named = byMail.filter((each) => !its.name || nameKey(each.input.name) === nameKey(its.name))
    if (named.length > 0) return only(named)
    return its.name ? only(byName.get(nameKey(its.name)) ?? []) : null
  }
}

export const pairKey = (a: string, b: string) => [a, b].sort().join(' ')

/** Which pairs of people, among these and others, are tied already. */
export async function findPairs(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  const known = await findConnections(tx, [...new Set(personIds)])
  return new Set(known.map((each) => pairKey(each.fromPersonId, each.toPersonId)))
}
