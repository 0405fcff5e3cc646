import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { printSheet } from '#server/pdf/print.ts'
import type { Block } from '#server/pdf/sheet.ts'
import type { Introduction } from '../contract.ts'
import { readIntroduction } from './read-introductions.ts'

const partsOf = ({ message, want, notToSay, background }: Introduction): Block[] =>
  [
    { title: 'What you could say', words: message },
    { title: 'What we want', words: want },
    { title: 'What not to say', words: notToSay },
    { title: 'Good to know', words: background },
  ].flatMap(({ title, words }) =>
    words
      ? [
          { kind: 'heading' as const, text: title },
          { kind: 'text' as const, text: words },
        ]
      : [],
  )

/** To write on by hand, together with whoever introduces us. */
const EMPTY: Block[] = [
  { kind: 'field', label: 'What you could say', lines: 5 },
  { kind: 'field', label: 'What we want', lines: 4 },
  { kind: 'field', label: 'What not to say', lines: 3 },
  { kind: 'field', label: 'Good to know', lines: 4 },
]

/** The brief on one page for whoever introduces us; while nothing is written yet, a form to write it on. */
export async function printBrief(
  tx: Tx,
  { id, large }: { id: string; large?: 'yes' | undefined },
  house: House,
): Promise<File> {
  const introduction = await readIntroduction(tx, id)
  const parts = partsOf(introduction)
  const written = parts.length > 0
  const { person, organisation, toPerson, askedBy } = introduction
  await audit(tx, { action: 'introductions.print', subject: 'person', subjectId: person.id })
  return printSheet(tx, 'brief', {
    title: `Brief for ${person.name}`,
    soft: `Before you introduce us to ${[toPerson?.name, organisation?.name].filter(Boolean).join(', ')}`,
    large: large === 'yes',
    // What is written goes to someone outside, who has no business at an address of ours.
    ...(written
      ? {}
      : {
          leadsTo: {
            url: `${house.publicUrl()}/introductions/${id}/brief/edit`,
            words: 'Key it in here',
          },
        }),
    blocks: [
      ...(written ? parts : EMPTY),
      { kind: 'text', text: `Thank you. Whatever they answer, tell ${askedBy.name ?? 'us'}.` },
    ],
  })
}
