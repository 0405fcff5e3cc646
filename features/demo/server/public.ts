import { exampleOf, exampleUser, removeExample, signInLink } from '#features/accounts/server/public.ts'
import type { House } from '#server/house.ts'
import { AMINA } from './cast.ts'
import { loadExample } from './load-example.ts'

/** Loads the example for its own organiser unless it is there, and gives a link that signs them in, once, within a day. */
export async function openDemo(house: House): Promise<string> {
  const userId = await exampleUser(house, AMINA)
  if (!(await exampleOf(house, userId)))
    await loadExample(house, { userId, name: AMINA.name, via: 'command' })
  return signInLink(house, userId)
}

/** Removes what `openDemo` loaded; false when there is nothing to remove. */
export async function closeDemo(house: House): Promise<boolean> {
  const userId = await exampleUser(house, AMINA)
  const there = await exampleOf(house, userId)
  if (there) await removeExample(house, userId, there.workspace_id)
  return there !== undefined
}
