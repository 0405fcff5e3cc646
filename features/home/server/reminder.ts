import type { Letter } from '#server/mail/mail.ts'
import type { Waiting } from './read-waiting.ts'

type To = { name: string; email: string; workspace: string; key: string; days: number }

const told = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`- ${count === 1 ? one : many.replace('#', String(count))}`]

/** The lines of a reminder. Nobody is named: mail passes through many hands. */
export function waitingLines(waiting: Waiting, days: number): string[] {
  const soon = days > 1 ? 'in the next seven days' : 'in the next day'
  const { toMeet, toWriteUp, promised, late, someDay, named } = waiting
  const { toMeetAgain, introductions, toAsk, toTouch } = waiting
  const asked = toAsk > 0 ? `, ${toAsk} of them to ask about` : ''
  return [
    ...told(toMeet, `one talk planned ${soon}`, `# talks planned ${soon}`),
    ...told(toWriteUp, 'one talk to write up', '# talks to write up'),
    ...told(late, 'one promise that is late', '# promises that are late'),
    ...told(promised, `one promise for a day ${soon}`, `# promises for days ${soon}`),
    ...told(someDay, 'one promise without a day', '# promises without a day'),
    ...told(named, 'one person to meet whom somebody named', '# people to meet whom somebody named'),
    ...told(toMeetAgain, 'one person to meet again by now', '# people to meet again by now'),
    ...told(introductions, `one introduction waiting${asked}`, `# introductions waiting${asked}`),
    ...told(toTouch, 'one organisation to be in touch with', '# organisations to be in touch with'),
  ]
}

/** The mail to one organiser; none where nothing waits. */
export function reminderFor(to: To, waiting: Waiting, url: string): Letter | null {
  const lines = waitingLines(waiting, to.days)
  if (lines.length === 0) return null
  // Behind the #, which no server on the way gets to see.
  const stop = `${url}/reminders/stop#key=${to.key}`
  const text = `Hello ${to.name.split(' ')[0]},

this waits for you in ${to.workspace}:

${lines.join('\n')}

Who and where stands on Today: ${url}/

You chose to be reminded. Another time, or never: ${url}/account
Stop these mails, without signing in: ${stop}
`
  return { to: to.email, subject: `What waits for you in ${to.workspace}`, text, list: { unsubscribe: stop } }
}
