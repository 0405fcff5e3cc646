import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { api, client } from '#web/api/client.ts'
import type { ImportKind, ImportPreview } from '../contract.ts'

/** What is asked beside the file; '' where nothing was chosen. */
export type Choices = {
  branchId: string
  system: string
  defaultKind: string
  organisationKind: string
  createPeople: boolean
  createOrganisations: boolean
}
export const NO_CHOICES: Choices = {
  branchId: '',
  system: '',
  defaultKind: '',
  organisationKind: '',
  createPeople: true,
  createOrganisations: true,
}

export type Mapping = Record<string, number>

const asked = (kind: ImportKind, file: File, mapping: Mapping | null, choices: Choices) => ({
  kind,
  file,
  ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
  ...(choices.branchId ? { branchId: choices.branchId } : {}),
  ...(choices.system ? { system: choices.system } : {}),
  ...(choices.defaultKind ? { defaultKind: choices.defaultKind } : {}),
  ...(kind === 'affiliations'
    ? {
        createPeople: choices.createPeople,
        createOrganisations: choices.createOrganisations,
        ...(choices.organisationKind ? { organisationKind: choices.organisationKind } : {}),
      }
    : {}),
})

/** A file on its way in: what was chosen about it, what it would do, and doing it. */
export function useImport() {
  const [kind, setKind] = useState<ImportKind>('people')
  const [chosen, setChosen] = useState<{ file: File; token: string } | null>(null)
  const [mapping, setMapping] = useState<Mapping | null>(null)
  const [choices, setChoices] = useState<Choices>(NO_CHOICES)
  const input = chosen && asked(kind, chosen.file, mapping, choices)
  const key = JSON.stringify({ ...input, file: chosen?.token })
  const preview = useQuery<ImportPreview>({
    queryKey: ['imports', 'preview', key],
    queryFn: ({ signal }) => client.importsAtOnce.preview(input!, { signal }),
    enabled: input !== null,
    // Looked at again only when something else is asked, not after every change elsewhere.
    staleTime: 'static',
    gcTime: 60_000,
    retry: false,
    placeholderData: chosen ? keepPreviousData : undefined,
  })
  // One id for one thing asked, so that pressing twice, or again after a lost connection, brings it in once.
  const id = useMemo(() => newId(), [key])
  const run = useMutation(api.importsAtOnce.run.mutationOptions())
  const begin = (nextKind: ImportKind, file: File | null) => {
    setKind(nextKind)
    setMapping(null)
    setChoices({ ...NO_CHOICES, branchId: choices.branchId })
    run.reset()
    if (file) setChosen({ file, token: newId() })
  }
  return {
    kind,
    file: chosen?.file ?? null,
    preview,
    choices,
    run,
    setKind: (next: ImportKind) => begin(next, chosen?.file ?? null),
    setFile: (file: File) => begin(kind, file),
    choose: (changes: Partial<Choices>) => setChoices((now) => ({ ...now, ...changes })),
    setColumn: (column: number, field: string) => {
      const kept = Object.entries(mapping ?? preview.data?.mapping ?? {}).filter(
        ([name, its]) => its !== column && name !== field,
      )
      setMapping(Object.fromEntries(field ? [...kept, [field, column]] : kept))
    },
    bringIn: (skipBad: boolean, onDone: (id: string) => void) => {
      if (input) run.mutate({ ...input, id, skipBad }, { onSuccess: (done) => onDone(done.id) })
    },
  }
}
export type Import = ReturnType<typeof useImport>
