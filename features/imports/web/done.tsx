import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { longDay } from '#ui/day.ts'
import { LinkButton } from '#ui/link-button.tsx'
import { saveFile } from '#ui/save-file.ts'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportRecord } from '../contract.ts'
import type { TableKind } from '../mapping.contract.ts'
import { fileWords } from './problem-words.ts'
import { UndoDialog } from './undo-dialog.tsx'
import { recordsWords, rowWords } from './words.ts'

const SEE: Partial<Record<TableKind, { href: string; label: string }>> = {
  people: { href: '/people', label: 'See people' },
  organisations: { href: '/organisations', label: 'See organisations' },
  affiliations: { href: '/organisations', label: 'See organisations' },
  connections: { href: '/people', label: 'See people' },
  workplaces: { href: '/branches', label: 'See branches' },
}

/** What a list brought in, the rows that it left out, and the way back. */
export function Done({ record }: { record: ImportRecord }) {
  const { id, kind, made, changed, counts, left, fileUntil, hasFile } = record
  const [undoing, setUndoing] = useState(false)
  return (
    <Stack>
      <Card title={recordsWords(made) ? `New: ${recordsWords(made)}` : 'Nothing new'}>
        {recordsWords(changed) ? <p>Changed: {recordsWords(changed)}.</p> : null}
        {counts.unchanged ? (
          <Soft>{rowWords(counts.unchanged)} said what was here already, and changed nothing.</Soft>
        ) : null}
      </Card>
      {left > 0 ? <LeftOut id={id} left={left} hasFile={hasFile} /> : null}
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

function LeftOut({ id, left, hasFile }: { id: string; left: number; hasFile: boolean }) {
  const fetching = useMutation({
    mutationFn: () => client.imports.failedRows({ id }),
    onSuccess: (file) => saveFile('rows-left-out.csv', file),
  })
  return (
    <Card title={`${rowWords(left)} left out`}>
      <Soft>
        They come as a file with the reason in its last column. Mend them there and bring that file.
      </Soft>
      <Failed error={fetching.error} words={fileWords(fetching.error)} />
      {hasFile ? (
        <Line>
          <Button onPress={() => fetching.mutate()} pending={fetching.isPending}>
            Get these rows
          </Button>
        </Line>
      ) : null}
    </Card>
  )
}
