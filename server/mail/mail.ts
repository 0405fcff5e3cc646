import { createTransport } from 'nodemailer'
import type { Config } from '#server/config.ts'

export type Letter = {
  to: string
  subject: string
  text: string
  /** Where a mail program's own button for it leads. */
  list?: { unsubscribe: string }
}

/** Sends mail when the installation has a mail server; everything works without one. */
export type Mail = { ready: boolean; send: (letter: Letter) => Promise<void>; stop: () => void }

export function openMail(config: Config): Mail {
  if (!config.smtpUrl) {
    return {
      ready: false,
      send: async () => Promise.reject(new Error('No mail server is set')),
      stop: () => {},
    }
  }
  const transport = createTransport(config.smtpUrl)
  const send = async (letter: Letter) => {
    await transport.sendMail({ from: config.mailFrom, ...letter })
  }
  return { ready: true, send, stop: () => transport.close() }
}
