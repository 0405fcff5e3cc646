import { closeDemo, openDemo } from '#features/demo/server/public.ts'
import type { House } from '#server/house.ts'
import { CommandError } from './command-error.ts'

/** `demo load` brings the example in and prints a way to sign in to it; `demo remove` takes it away again. */
export async function demoCommand(house: House, [what, ...more]: string[]): Promise<void> {
  if (more.length > 0 || (what !== 'load' && what !== 'remove'))
    throw new CommandError('Say which: commonground demo load, or commonground demo remove')
  if (what === 'load') {
    console.log('Loading an invented borough …')
    const link = await openDemo(house)
    console.log(`Sign in to the example as its organiser (this link works once, for a day): ${link}`)
    return
  }
  console.log((await closeDemo(house)) ? 'The example is gone.' : 'There is no example to remove.')
}
