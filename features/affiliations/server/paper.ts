import { readPerson } from '#features/people/server/public.ts'
import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { printSheet } from '#server/pdf/print.ts'
import { findForm } from './allies-forms.sql.ts'
import { listOfPerson } from './list-affiliations.ts'

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

const KIND: Record<string, string> = {
  member: 'Member',
  activist: 'Steward or officer',
  non_member: 'Not a member',
  public: 'From the public',
  community_leader: 'Community leader',
  decision_maker: 'Decision-maker',
}
const CONSENT: Record<string, string> = { yes: 'Yes', no: 'No', unknown: 'Not asked' }
const WILLING: Record<string, string> = { yes: 'Yes', no: 'No', unknown: '' }
const day = (date: string) =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** One allies form as it was written up, with who they are and where they belong as far as it is known by now. */
export async function printFilledAlliesForm(
  tx: Tx,
  { id, large }: { id: string; large?: 'yes' | undefined },
  house: House,
): Promise<File> {
  const form = await findForm(tx, id)
  if (!form) throw notFound()
  const person = await readPerson(tx, form.person_id)
  const { affiliations } = await listOfPerson(tx, { personId: person.id })
  await audit(tx, { action: 'allies_forms.print', subject: 'person', subjectId: person.id })
  const said = (label: string, value: string | null | undefined) => ({ label, value: value || '–' })
  return printSheet(
    tx,
    'allies-form',
    {
      title: `Allies form: ${person.name}`,
      large: large === 'yes',
      leadsTo: { url: `${house.publicUrl()}/people/${person.id}`, words: 'Read it here' },
      blocks: [
        { kind: 'field', ...said('Mobile', person.phones.map(({ number }) => number).join(', ')) },
        { kind: 'field', ...said('Mail', person.emails.map(({ address }) => address).join('\n')) },
        {
          kind: 'fields',
          fields: [said('Postcode', person.postcode), said('Who are they?', KIND[person.kind ?? ''])],
        },
        { kind: 'field', ...said('May we contact them?', CONSENT[person.contactConsent]) },
        { kind: 'heading', text: 'Where do they belong?' },
        affiliations.length > 0
          ? {
              kind: 'table',
              head: ['Group', 'What they are there', 'Would they introduce us?'],
              rows: affiliations.map(({ organisation, role, roleWords, willingToIntroduce }) => [
                organisation.name,
                roleWords ?? role,
                WILLING[willingToIntroduce] ?? '',
              ]),
              widths: [5, 4, 4],
            }
          : { kind: 'text', text: '–' },
        { kind: 'field', ...said('How do the cuts hit them?', form.impact) },
        { kind: 'field', ...said('What might they do?', form.might_do) },
        {
          kind: 'fields',
          fields: [
            said('Day of the talk', day(form.recorded_on)),
            said('Who talked with them', form.recorded_by),
          ],
        },
      ],
    },
    'In confidence: destroy it when you are done.',
  )
}
