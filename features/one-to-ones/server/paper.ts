import { listOfPerson } from '#features/affiliations/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { printSheet } from '#server/pdf/print.ts'
import { GUIDE } from '../guide.ts'
import { emptyForm, learnt, writtenUp } from './paper-blocks.ts'
import { getOneToOne } from './read-one-to-ones.ts'

type Size = { large?: 'yes' | undefined }

/** The guide to read beforehand, and on the next page the form to write on afterwards. */
export const printWriteUpForm = (tx: Tx, { large }: Size, house: House): Promise<File> =>
  printSheet(tx, 'one-to-one', {
    title: 'One-to-one: guide and write-up',
    soft: 'Read the guide before you meet. Write on the form straight afterwards, never in front of them.',
    large: large === 'yes',
    leadsTo: { url: `${house.publicUrl()}/one-to-ones/new`, words: 'Key it in here' },
    blocks: [
      ...GUIDE.flatMap(({ title, lines }) => [
        { kind: 'heading' as const, text: title },
        { kind: 'list' as const, items: lines },
      ]),
      { kind: 'break' },
      ...emptyForm(),
    ],
  })

/** One talk on paper, for those who may read it. Nobody's own part is ever printed. */
export async function printOneToOne(
  tx: Tx,
  { id, large }: Size & { id: string },
  house: House,
): Promise<File> {
  const talk = await getOneToOne(tx, { id })
  await audit(tx, { action: 'one_to_ones.print', subject: 'person', subjectId: talk.person.id })
  const planned = talk.state !== 'met'
  const ties = planned ? [] : (await listOfPerson(tx, { personId: talk.person.id })).affiliations
  return printSheet(
    tx,
    'one-to-one',
    {
      title: planned ? `Meet ${talk.person.name}` : `Talk with ${talk.person.name}`,
      ...(talk.by.name ? { soft: `${planned ? 'Planned' : 'Written up'} by ${talk.by.name}` } : {}),
      large: large === 'yes',
      leadsTo: planned
        ? { url: `${house.publicUrl()}/one-to-ones/new?talk=${id}`, words: 'Write it up here' }
        : { url: `${house.publicUrl()}/one-to-ones/${id}`, words: 'Read it here' },
      blocks: planned ? emptyForm(talk.person.name) : [...writtenUp(talk), ...learnt(talk.followUps, ties)],
    },
    'In confidence: destroy it when you are done.',
  )
}
