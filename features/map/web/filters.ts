import { ORGANISATION_KIND_OPTIONS, ORGANISATION_STAGE_OPTIONS } from '#features/organisations/web/public.tsx'
import { PERSON_KIND_OPTIONS } from '#features/people/web/public.ts'
import { oneOf, type RawSearch, word } from '#web/filters.ts'
import type { NetworkFilters } from '../contract.ts'
import { SIZES } from './words.ts'

export const parseFilters = (raw: RawSearch) => ({
  person: word(raw, 'person'),
  organisation: word(raw, 'organisation'),
  branch: word(raw, 'branch'),
  kind: oneOf(
    raw,
    'kind',
    ORGANISATION_KIND_OPTIONS.map(({ value }) => value),
  ),
  stage: oneOf(
    raw,
    'stage',
    ORGANISATION_STAGE_OPTIONS.map(({ value }) => value),
  ),
  personKind: oneOf(
    raw,
    'personKind',
    PERSON_KIND_OPTIONS.map(({ value }) => value),
  ),
  strength: oneOf(raw, 'strength', ['2', '3'] as const),
  size: oneOf(
    raw,
    'size',
    SIZES.map(({ value }) => value),
  ),
})
export type Filters = ReturnType<typeof parseFilters>

/** A phone shows sixty well, a desk three hundred. */
export const sizeFor = (size: string, desk: boolean) => size || (desk ? '300' : '60')

/** The same as the server is asked. */
export function askedFor(filters: Filters, desk: boolean): NetworkFilters {
  const { person, organisation, branch, kind, stage, personKind, strength, size } = filters
  return {
    ...(person ? { person } : organisation ? { organisation } : {}),
    ...(branch ? { branchId: branch } : {}),
    ...(kind ? { kind } : {}),
    ...(stage ? { stage } : {}),
    ...(personKind ? { personKind } : {}),
    ...(strength ? { strength: Number(strength) } : {}),
    limit: Number(sizeFor(size, desk)),
  }
}
