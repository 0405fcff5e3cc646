import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useOwnBranches } from '#features/people/web/public.ts'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Note } from '#ui/note.tsx'
import { Select } from '#ui/select.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api, client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportRecord } from '../contract.ts'
import type { MissingWorkplace } from '../gaps.contract.ts'
import { fileWords } from './problem-words.ts'
import { useLookAgain } from './use-look-again.ts'
import { many, rowWords } from './words.ts'

type Props = {
  places: readonly MissingWorkplace[]
  /** How many rows of the whole list, once it was looked through. */
  rows?: number
  then: () => Promise<unknown>
}

const keyOf = ({ name, branchId }: MissingWorkplace) => `${branchId} ${name}`

/** Makes workplaces; `under`: the branch of those whose rows name none. */
function useAddWorkplaces(then: Props['then']) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ places, under }: { places: readonly MissingWorkplace[]; under: string }) => {
      for (const { name, branchId } of places)
        await client.branches.workplaces.record({ id: newId(), name, branchId: branchId ?? under })
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: api.branches.key() })
      await then()
    },
  })
}

/** Workplaces that a list names and that are not here: some or all made on the spot, or left out knowingly. */
export function MissingWorkplaces({ places, rows, then }: Props) {
  const branches = useOwnBranches()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [picked, setPicked] = useState('')
  const add = useAddWorkplaces(then)
  if (places.length === 0 && !rows) return null
  const under = picked || (branches.length === 1 ? branches[0]!.id : '')
  const chosen = places.filter((each) => !left.has(keyOf(each)))
  const homeless = chosen.some((each) => each.branchId === null)
  const branchOf = (id: string | null) => branches.find((each) => each.id === id)?.name
  const tick = (key: string, on: boolean) =>
    setLeft(new Set(on ? [...left].filter((each) => each !== key) : [...left, key]))
  return (
    <Note title="Workplaces we do not know yet">
      <Stack gap="small">
        <p>
          {rows === undefined
            ? 'People of these come in without their workplace. Add them here, or leave out knowingly those that you do not want.'
            : `${many(rows, 'row comes', 'rows come')} in without the workplace that ${rows === 1 ? 'it names' : 'they name'}. Add those you want; the list is then looked at again. What you do not add is left out.`}
        </p>
        <fieldset>
          <legend>Workplaces to add</legend>
          {places.map((each) => (
            <Checkbox
              key={keyOf(each)}
              label={[each.name, branchOf(each.branchId), rowWords(each.rows)].filter(Boolean).join(' · ')}
              value={!left.has(keyOf(each))}
              onChange={(on) => tick(keyOf(each), on)}
            />
          ))}
        </fieldset>
        {homeless ? (
          <Select
            label="Of which branch they are, where a row does not say"
            value={under}
            empty="Choose a branch"
            options={branches.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setPicked}
          />
        ) : null}
        <Failed error={add.error} words={fileWords(add.error)} />
        <Line>
          <Button
            onPress={() => add.mutate({ places: chosen, under })}
            pending={add.isPending}
            disabled={chosen.length === 0 || (homeless && under === '')}
          >
            {chosen.length === 1 ? 'Add this workplace' : `Add these ${chosen.length} workplaces`}
          </Button>
        </Line>
      </Stack>
    </Note>
  )
}

const useGaps = ({ id }: ImportRecord) => useQuery(api.imports.gaps.queryOptions({ input: { id } })).data

/** The same above what would happen, for the whole list. */
export function WorkplacesToAdd({ record }: { record: ImportRecord }) {
  const found = useGaps(record)
  const lookAgain = useLookAgain(record.id)
  if (!found || found.withoutWorkplace === 0) return null
  return <MissingWorkplaces places={found.workplaces} rows={found.withoutWorkplace} then={lookAgain} />
}

const SHOWN = 5

/** How many came in without their workplace. */
export function WithoutWorkplace({ record }: { record: ImportRecord }) {
  const found = useGaps(record)
  if (!found || found.withoutWorkplace === 0) return null
  const names = found.workplaces.slice(0, SHOWN).map(({ name }) => name)
  const more = found.workplaces.length - names.length
  return (
    <Soft>
      {rowWords(found.withoutWorkplace)} came in without the workplace that{' '}
      {found.withoutWorkplace === 1 ? 'it names' : 'they name'}, which is not here
      {names.length > 0 ? `: ${names.join(', ')}` : ''}
      {more > 0 ? ` and ${more} more` : ''}. Add it under Branches and bring the same list again: it fills
      what is missing.
    </Soft>
  )
}

/** How many rows come in without something that stands in them, which each of them says. */
export function WithoutCells({ record }: { record: ImportRecord }) {
  const count = useGaps(record)?.withoutCells ?? 0
  if (count === 0) return null
  const verb = record.state === 'done' ? 'came' : count === 1 ? 'comes' : 'come'
  return (
    <Soft>
      {rowWords(count)} {verb} in without a cell that could not be read{' '}
      {record.state === 'done' ? 'or found here.' : 'or found here. Beside each stands which, and why.'}
    </Soft>
  )
}
