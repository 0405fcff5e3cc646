import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { printSheet } from '#server/pdf/print.ts'
import type { PhoneCall } from '../contract.ts'
import { readPhoneList } from './phone-lists.ts'

const soFar = ({ tries, note, callBackOn }: PhoneCall) =>
  [
    callBackOn ? `Ring back on ${callBackOn}.` : '',
    tries > 0 ? `Rung ${tries === 1 ? 'once' : `${tries} times`}.` : '',
    note ?? '',
  ]
    .filter(Boolean)
    .join(' ')

const OUTCOMES =
  'Write what came of it: reached, no answer, wrong number, ring back (when), do not call again.'
const TABLE = {
  kind: 'table' as const,
  head: ['Who', 'Number', 'So far', 'What came of it'],
  widths: [4, 4, 3, 5],
}
/** As many as one page holds. */
const EMPTY_LINES = { plain: 14, large: 8 }

/** A list to write the people on by hand, who are chosen on the screen afterwards. */
export const printEmptyPhoneList = (tx: Tx, { large }: { large?: 'yes' | undefined }, house: House) =>
  printSheet(tx, 'phone-list', {
    title: 'To ring',
    soft: OUTCOMES,
    large: large === 'yes',
    leadsTo: { url: `${house.publicUrl()}/people`, words: 'Choose people to ring here' },
    blocks: [
      { kind: 'fields', fields: [{ label: 'What for?' }, { label: 'Who rings?' }] },
      {
        ...TABLE,
        rows: Array.from({ length: EMPTY_LINES[large ? 'large' : 'plain'] }, () => ['', '', '', '']),
        lines: 2,
      },
    ],
  })

/** The calls that wait, with room to write what came of each. */
export async function printPhoneList(
  tx: Tx,
  { id, large }: { id: string; large?: 'yes' | undefined },
  house: House,
): Promise<File> {
  const list = await readPhoneList(tx, { id })
  const waiting = list.calls.filter(({ waits }) => waits)
  await audit(tx, {
    action: 'phone_lists.print',
    subject: 'phone_list',
    subjectId: id,
    reason: list.purpose,
    after: { people: waiting.map(({ person }) => person.id) },
  })
  const rows = waiting.map((call) => [
    call.person.name,
    call.phones.map(({ number, label }) => (label ? `${number} (${label})` : number)).join('\n'),
    soFar(call),
    '',
  ])
  return printSheet(
    tx,
    'phone-list',
    {
      title: `To ring: ${list.purpose}`,
      soft: OUTCOMES,
      large: large === 'yes',
      leadsTo: { url: `${house.publicUrl()}/phone-lists/${id}`, words: 'Key it in here' },
      blocks: [rows.length > 0 ? { ...TABLE, rows } : { kind: 'text', text: 'Nobody is left to ring.' }],
    },
    'In confidence: destroy it when you are done.',
  )
}
