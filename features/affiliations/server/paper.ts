import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { printSheet } from '#server/pdf/print.ts'

const BELONGINGS = 5
const empty = Array.from({ length: BELONGINGS }, () => ['', '', ''])

/** The allies form to fill in by hand, in the order of the screen that keys it in. */
export const printAlliesForm = (tx: Tx, { large }: { large?: 'yes' | undefined }, house: House) =>
  printSheet(tx, 'allies-form', {
    title: 'Allies form',
    soft: 'A name is enough. Talk first, write afterwards; leave out what they did not tell you.',
    large: large === 'yes',
    leadsTo: { url: `${house.publicUrl()}/allies-form/new`, words: 'Key it in here' },
    blocks: [
      { kind: 'field', label: 'Name' },
      { kind: 'fields', fields: [{ label: 'Mobile' }, { label: 'Mail' }] },
      { kind: 'fields', fields: [{ label: 'Postcode' }, { label: 'Branch, if they are a member' }] },
      {
        kind: 'ticks',
        label: 'Who are they?',
        options: ['Member', 'Steward or officer', 'Not a member', 'From the public', 'Community leader'],
      },
      { kind: 'ticks', label: 'May we contact them?', options: ['Yes', 'No', 'Not asked'] },
      { kind: 'heading', text: 'Where do they belong?' },
      { kind: 'text', text: 'Groups, clubs, schools, places of worship: one a line.' },
      {
        kind: 'table',
        head: ['Group', 'What they are there', 'Would they introduce us?'],
        rows: empty,
        widths: [5, 4, 4],
        lines: 1,
      },
      { kind: 'field', label: 'How do the cuts hit them? Work, money, family, health, school.', lines: 4 },
      { kind: 'field', label: 'What might they do?', lines: 3 },
      { kind: 'fields', fields: [{ label: 'Day of the talk' }, { label: 'Who talked with them' }] },
    ],
  })
