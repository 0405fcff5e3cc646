import { readFileSync } from 'node:fs'
import type { Tx } from '#server/database/actor.ts'
import { draw } from './draw.ts'
import { nameOfAsker } from './printed-by.sql.ts'
import { qrCode } from './qr-code.ts'
import type { Sheet } from './sheet.ts'

const template = (name: string) => readFileSync(new URL(`./templates/${name}.typ`, import.meta.url), 'utf8')
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** Who took it and when: whoever finds a sheet knows whose it is. */
export async function printedBy(tx: Tx, now: Date): Promise<string> {
  return `Printed by ${await nameOfAsker(tx)} on ${MOMENT.format(now)}.`
}

const named = (name: string, pdf: Uint8Array) =>
  new File([pdf as Uint8Array<ArrayBuffer>], `${name}.pdf`, { type: 'application/pdf' })

// Where a server listens without a PUBLIC_URL: no phone gets there.
const THIS_MACHINE = /^(0\.0\.0\.0|127\..*|localhost|\[::1?\])$/

/** The code that leads to the screen, or, where no phone could follow it, how to get there by hand. */
export function wayIn(leadsTo: Sheet['leadsTo']) {
  if (!leadsTo) return { code: null, hint: null }
  const { url, words } = leadsTo
  const { hostname, pathname, search } = new URL(url)
  if (!THIS_MACHINE.test(hostname)) return { code: { url, words, svg: qrCode(url) }, hint: null }
  return {
    code: null,
    hint: `${words}: open your Commonground and put ${pathname}${search} after its address.`,
  }
}

/** A sheet as a PDF: A4, tagged, with its title, its language, and who printed it when at the foot of each page. */
export async function printSheet(tx: Tx, fileName: string, sheet: Sheet, foot = ''): Promise<File> {
  const now = new Date()
  const { title, soft, large, leadsTo, blocks } = sheet
  const data = {
    title,
    blocks,
    soft: soft ?? null,
    large: large ?? false,
    footer: `${await printedBy(tx, now)} ${foot}`.trim(),
    ...wayIn(leadsTo),
  }
  const { pdf } = await draw(template('sheet'), JSON.stringify(data), now)
  return named(fileName, pdf)
}

/** How a sheet of labels is cut, in millimetres. */
export type Cut = {
  columns: number
  rows: number
  width: number
  height: number
  left: number
  top: number
  gap: number
}

/** Labels, each of some lines with the name first; who printed them stands below the last row. */
export async function printLabels(
  tx: Tx,
  cut: Cut,
  labels: readonly (readonly string[])[],
  foot: string,
): Promise<File> {
  const now = new Date()
  const footer = `${await printedBy(tx, now)} ${foot}`
  const data = { title: 'Address labels', cut, labels, footer }
  const { pdf } = await draw(template('labels'), JSON.stringify(data), now)
  return named('labels', pdf)
}
