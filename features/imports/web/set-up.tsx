import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api, type client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportColumns, ImportRecord } from '../contract.ts'
import type { Mapping } from '../mapping.contract.ts'
import { Columns } from './columns.tsx'
import { Doubts } from './doubts.tsx'
import { HowToRead } from './how-to-read.tsx'
import { HowToTake } from './how-to-take.tsx'
import { inOrder } from './in-order.ts'
import { MissingWorkplaces } from './missing-workplaces.tsx'
import { fileWords } from './problem-words.ts'
import { UnknownBranches } from './unknown-branches.tsx'

const FROM: Record<ImportColumns['from'], string> = {
  chosen: 'As you chose. Put right what is still wrong; a column can also be left out.',
  remembered: 'As with the last list that had these titles. Look whether it still holds.',
  recognised:
    'We read the titles and what stands below them. Put right what we got wrong; a column can also be left out.',
}

type Asked = Parameters<typeof client.imports.setUp>[0]

/** What was chosen of this list and is still on its way, the later over the earlier; null when all of it has arrived. */
function useAsked(id: string): Asked | null {
  const asked = useMutationState({
    filters: { mutationKey: api.imports.setUp.mutationKey(), status: 'pending' },
    select: ({ state }) => state.variables as Asked,
  }).filter((each) => each.id === id)
  return asked.length > 0 ? Object.assign({}, ...asked) : null
}

/** How the file is read and what its columns hold, each choice with examples from the file. */
export function SetUp({ record: { id, kind }, onLook }: { record: ImportRecord; onLook: () => void }) {
  const queries = useQueryClient()
  const found = useQuery(api.imports.columns.queryOptions({ input: { id } }))
  const set = useMutation(
    api.imports.setUp.mutationOptions({
      ...inOrder,
      onSuccess: (columns) => queries.setQueryData(api.imports.columns.queryKey({ input: { id } }), columns),
    }),
  )
  const asked = useAsked(id)
  const look = useMutation(api.imports.look.mutationOptions({ onSuccess: onLook }))
  if (!found.data)
    return found.isPending ? (
      <Busy label="Reading the first rows" />
    ) : (
      <Failed error={found.error} words={fileWords(found.error)} onRetry={found.refetch} />
    )
  const { table, choices, columns, from, settings } = found.data
  // What was chosen shows at once; the answer may change the rest.
  const uses: Mapping = asked?.mapping ?? columns.map(({ use }) => use)
  const named = uses.some((use) => use && /name|our_id|external_id|email/.test(use.as))
  return (
    <Stack gap="large">
      <HowToRead
        kind={kind}
        table={table}
        choices={choices}
        onKind={(next) => set.mutate({ id, kind: next, mapping: null })}
        onChoose={(next) => set.mutate({ id, choices: next, mapping: null })}
      />
      <Failed error={set.error ?? look.error} words={fileWords(set.error ?? look.error)} />
      <Columns
        kind={kind}
        soft={FROM[from]}
        columns={columns}
        uses={uses}
        onChange={(mapping) => set.mutate({ id, mapping })}
      />
      <Doubts {...found.data} />
      <UnknownBranches
        id={id}
        kind={kind}
        names={found.data.unknownBranches}
        settings={asked?.settings ?? settings}
        onChange={(next) => set.mutate({ id, settings: next })}
      />
      <MissingWorkplaces
        places={found.data.missingWorkplaces}
        then={() => queries.invalidateQueries({ queryKey: api.imports.columns.queryKey({ input: { id } }) })}
      />
      <HowToTake
        kind={kind}
        uses={uses}
        settings={asked?.settings ?? settings}
        because={found.data}
        onChange={(next) => set.mutate({ id, settings: next })}
      />
      <Line>
        <Button
          kind="main"
          onPress={() => look.mutate({ id })}
          pending={look.isPending}
          disabled={asked !== null || !named}
        >
          Look at what it would do
        </Button>
        <Soft>
          {named
            ? 'The whole list is read. Nothing is written yet.'
            : 'Say first which column holds the name.'}
        </Soft>
      </Line>
    </Stack>
  )
}
