import { setupLink } from '#features/accounts/server/public.ts'
import type { Config } from '#server/config.ts'
import { start } from '#server/start.ts'

/** Starts the server and waits for the signal to stop. */
export async function serveCommand(config: Config, args: string[]): Promise<number> {
  const wrong = args.find((arg) => arg !== '--demo')
  if (wrong) throw new Error(`serve does not know ${wrong}`)
  const slow = setTimeout(() => console.log('Opening the database …'), 1000)
  let lost: (why: string) => void = () => {}
  const ended = new Promise<string>((tell) => {
    lost = tell
  })
  const running = await start(config, (why) => lost(why))
  clearTimeout(slow)
  console.log(`Commonground is ready at ${running.url}`)
  if (args.includes('--demo')) {
    const { openDemo } = await import('#features/demo/server/public.ts')
    console.log(
      `Sign in to the example as its organiser (this link works once): ${await openDemo(running.house)}`,
    )
  } else {
    const link = await setupLink(running.house)
    if (link) console.log(`Nobody uses it yet. Set it up here (this link works once): ${link}`)
  }
  const signal = new Promise<string>((tell) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => tell(name))
  })
  const why = await Promise.race([signal, ended])
  const crashed = !why.startsWith('SIG')
  console.log(crashed ? `The database stopped by itself.\n${why}` : 'Stopping …')
  await running.stop()
  if (!crashed) console.log('Stopped. Everything is kept.')
  return crashed ? 1 : 0
}
