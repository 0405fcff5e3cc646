import { keepersFromConsole } from '#features/accounts/server/public.ts'
import { refreshOrganisations } from '#features/organisations/server/public.ts'
import { refreshPeople } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'

type Part = (tx: Tx, after: string | null) => Promise<string | null>

/** Part by part, each in a transaction of its own, so that nobody at work waits long. */
async function all(house: House, actor: Actor, part: Part) {
  let after: string | null = null
  do after = await withActor(house.database.app, actor, (tx) => part(tx, after))
  while (after)
}

/** After an update that changed how lists are ordered or how search works: brings what was stored before up to it. */
export async function refreshCommand(house: House) {
  for (const { actor, workspace } of await keepersFromConsole(house)) {
    console.log(`${workspace}: people …`)
    await all(house, actor, refreshPeople)
    console.log(`${workspace}: organisations …`)
    await all(house, actor, refreshOrganisations)
  }
  console.log('Everyone is sorted and found by the rules of this version.')
}
