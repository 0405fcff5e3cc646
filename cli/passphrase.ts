import { CommandError } from './command-error.ts'

/** Typed at the terminal without being shown, or taken from COMMONGROUND_PASSPHRASE where nobody sits at one. */
export async function askPassphrase(question: string): Promise<string> {
  const given = process.env.COMMONGROUND_PASSPHRASE
  if (given) return longEnough(given)
  if (!process.stdin.isTTY)
    throw new CommandError('Set COMMONGROUND_PASSPHRASE, or run this at a terminal to type it.')
  process.stdout.write(question)
  process.stdin.setRawMode(true)
  let typed = ''
  for await (const part of process.stdin) {
    for (const key of String(part)) {
      if (key === '\r' || key === '\n') {
        process.stdin.setRawMode(false)
        process.stdin.pause()
        process.stdout.write('\n')
        return longEnough(typed)
      }
      if (key === '\u0003') throw new CommandError('Stopped; nothing was written.')
      typed = key === '\u007f' ? typed.slice(0, -1) : typed + key
    }
  }
  throw new CommandError('No passphrase was typed.')
}

function longEnough(passphrase: string): string {
  if (passphrase.length < 10)
    throw new CommandError('A passphrase has at least 10 characters: four or five words make a good one.')
  return passphrase
}
