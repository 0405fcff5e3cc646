import type { House } from '#server/house.ts'

const PATIENCE = 10_000

type Invited = { to: string | null; name: string; link: string; from: string; workspace: string }

const late = () =>
  new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error('The mail server did not answer')), PATIENCE).unref()
  })

/**
 * Mails the link straight away instead of through the queue, where it would stand in clear until it is sent and in
 * the archive after that. When it fails the link still works, and the screen offers other ways to share it.
 */
export async function sendInvitation(
  house: House,
  { to, name, link, from, workspace }: Invited,
): Promise<'sent' | 'failed' | 'none'> {
  if (!to || !house.mail.ready) return 'none'
  const text = `Hello ${name},

${from} invites you to ${workspace} on Commonground, where we keep track of whom we talk to and what we plan together.

Open this link to join. It is for you alone, works once and ends in seven days:

${link}

If you did not expect this, you can leave it be: nothing happens.
`
  try {
    await Promise.race([
      house.mail.send({ to, subject: `${from} invites you to ${workspace}`, text }),
      late(),
    ])
    return 'sent'
  } catch (err) {
    house.log.warn({ err }, 'an invitation could not be mailed')
    return 'failed'
  }
}
