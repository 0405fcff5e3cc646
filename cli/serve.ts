import { setupLink } from '#features/accounts/server/public.ts'
import type { Config } from '#server/config.ts'
import type { House } from '#server/house.ts'
import { start } from '#server/start.ts'
import { CommandError } from './command-error.ts'
import { saidIfSlow } from './said-if-slow.ts'

async function firstWords(house: House): Promise<string> {
  const link = await setupLink(house)
  return link ? `\nNobody uses it yet. Set it up here (this link works once): ${link}` : ''
}

async function demoWords(house: House): Promise<string> {
  const { openDemo } = await import('#features/demo/server/public.ts')
  return `\nSign in to the example as its organiser (this link works once): ${await openDemo(house)}`
}

/** From the first moment on, so that Ctrl-C while the database opens leaves nothing behind; later ones change nothing. */
const wishToStop = () =>
  new Promise<string>((tell) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => tell(name))
  })

/** Starts the server and waits for the signal to stop. */
export async function serveCommand(config: Config, args: string[]): Promise<number> {
  const wrong = args.find((arg) => arg !== '--demo')
  if (wrong) throw new CommandError(`serve does not know ${wrong}. It knows only --demo.`)
  const signal = wishToStop()
  let wished = false
  signal.then(() => {
    wished = true
  })
  let lost: (why: string) => void = () => {}
  const ended = new Promise<string>((tell) => {
    lost = tell
  })
  const opening = start(config, (why) => lost(why))
  const running = await saidIfSlow('Opening the database …', opening).catch((error: unknown) => {
    // Ctrl-C reaches initdb too, which then fails; that is no fault to report.
    if (!wished) throw error
  })
  if (!running) return 0
  const welcome = args.includes('--demo')
    ? await saidIfSlow('Writing the example …', demoWords(running.house))
    : await firstWords(running.house)
  console.log(`Commonground is ready at ${running.url}${welcome}`)
  const why = await Promise.race([signal, ended])
  const crashed = !why.startsWith('SIG')
  console.log(crashed ? `The database stopped by itself.\n${why}` : 'Stopping …')
  await running.stop()
  if (!crashed) console.log('Stopped. Everything is kept.')
  return crashed ? 1 : 0
}
