import { skipToken, useQuery } from '@tanstack/react-query'
import { api } from '#web/api/client.ts'
import type { About, CustomField, CustomInput } from '../contract.ts'
import { ownValueWords } from './words.ts'

const NONE: readonly CustomField[] = []

/** Every field of our own for people or organisations, those put away too. Not asked for while `wanted` is false. */
export function useOwnFields(about: About, wanted = true): readonly CustomField[] {
  const query = api.customFields.list.queryOptions({
    input: wanted ? { about } : skipToken,
    staleTime: 60_000,
  })
  return useQuery(query).data?.fields ?? NONE
}

const capital = (key: string) => key.charAt(0).toUpperCase() + key.slice(1)

/** What a record says in fields of our own, as it is read: name and value, in the order of the fields. */
export function useOwnFacts(
  about: About,
  custom: CustomInput = {},
): [key: string, name: string, value: string][] {
  const said = Object.entries(custom).filter((each): each is [string, string | number] => each[1] !== null)
  const fields = useOwnFields(about, said.length > 0)
  const place = (key: string) => fields.findIndex((each) => each.key === key)
  return said
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, value]) => {
      const field = fields[place(key)]
      return [`custom.${key}`, field?.name ?? capital(key), ownValueWords(field?.type ?? 'text', value)]
    })
}

/** What such a field is called, by "custom.key"; undefined for a field that everyone has. */
export function useOwnNames(about: About, wanted = true): (field: string) => string | undefined {
  const fields = useOwnFields(about, wanted)
  return (field) => {
    if (!field.startsWith('custom.')) return undefined
    const key = field.slice('custom.'.length)
    return fields.find((each) => each.key === key)?.name ?? capital(key)
  }
}
