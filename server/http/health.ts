import type { House } from '#server/house.ts'

/** What a watcher needs to know, and nothing about anybody. */
export async function health(house: House): Promise<{ version: string; database: 'ready' | 'away' }> {
  const ready = await house.database.app.query('select 1').then(
    () => true,
    () => false,
  )
  return { version: house.version, database: ready ? 'ready' : 'away' }
}
