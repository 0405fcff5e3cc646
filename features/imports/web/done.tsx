import { Suspense, useState } from 'react'
import { SameWaiting } from '#features/matching/web/public.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { longDay } from '#ui/day.ts'
import { LinkButton } from '#ui/link-button.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import type { ImportRecord } from '../contract.ts'
import type { TableKind } from '../mapping.contract.ts'
import { GetRowsLeftOut } from './left-out.tsx'
import { WithoutCells, WithoutWorkplace } from './missing-workplaces.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { recordsWords, rowWords, unchangedWords } from './words.ts'

const SEE: Partial<Record<TableKind, { href: string; label: string }>> = {
  people: { href: '/people', label: 'See people' },
  organisations: { href: '/organisations', label: 'See organisations' },
  affiliations: { href: '/organisations', label: 'See organisations' },
  connections: { href: '/people', label: 'See people' },
  workplaces: { href: '/branches', label: 'See branches' },
}

/** What a list brought in, the rows that it left out, and the way back. */
export function Done({ record }: { record: ImportRecord }) {
  const { id, kind, made, changed, counts, left, fileUntil } = record
  const [undoing, setUndoing] = useState(false)
  return (
    <Stack>
      <Card title={recordsWords(made) ? `New: ${recordsWords(made)}` : 'Nothing new'}>
        {recordsWords(changed) ? <p>Changed: {recordsWords(changed)}.</p> : null}
        {unchangedWords(record).map((words) => (
          <Soft key={words}>{words}</Soft>
        ))}
        {counts.skipped ? <Soft>{rowWords(counts.skipped)} stayed out, as you decided.</Soft> : null}
      </Card>
      <WithoutCells record={record} />
      <WithoutWorkplace record={record} />
      <Suspense>
        <SameWaiting />
      </Suspense>
      {left > 0 ? <LeftOut record={record} /> : null}
      <Line>
        <LinkButton href={SEE[kind]!.href} kind="main">
          {SEE[kind]!.label}
        </LinkButton>
        <LinkButton href="/imports">Import another list</LinkButton>
        <Button onPress={() => setUndoing(true)}>Take this list back</Button>
      </Line>
      {fileUntil ? (
        <Soft>The file itself is kept until {longDay(fileUntil)}. Taking back works after that too.</Soft>
      ) : null}
      {undoing ? <UndoDialog id={id} onClose={() => setUndoing(false)} /> : null}
    </Stack>
  )
}

function LeftOut({ record }: { record: ImportRecord }) {
  return (
    <Card title={`${rowWords(record.left)} left out`}>
      <Soft>
        They come as a file that says beside each row what is wrong. Mend them there and bring that file: its
        columns are known already.
      </Soft>
      <Line>
        <GetRowsLeftOut {...record} />
      </Line>
    </Card>
  )
}
