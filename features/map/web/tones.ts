import { ORGANISATION_STAGE_WORDS, organisationKindWords } from '#features/organisations/web/public.tsx'
import { PERSON_KIND_OPTIONS } from '#features/people/web/public.ts'
import type { NetworkNode } from '../contract.ts'
import type { Tone } from './words.ts'

const TONES: Record<string, Tone> = {
  member: 'ours',
  activist: 'ours',
  community_leader: 'leader',
  decision_maker: 'leader',
}

/** The colour of a node, which says what it is. Shape says person or organisation to whoever sees no colours. */
export const toneOf = ({ kind, sort }: Pick<NetworkNode, 'kind' | 'sort'>): Tone =>
  kind === 'organisation' ? 'organisation' : (TONES[sort ?? ''] ?? 'other')

/** "member", "sports club": what it is in a word or two. */
export function sortWords({ kind, sort }: Pick<NetworkNode, 'kind' | 'sort'>): string {
  if (kind === 'person') return PERSON_KIND_OPTIONS.find(({ value }) => value === sort)?.label ?? 'Person'
  return sort ? organisationKindWords([sort as never]) : 'Organisation'
}

/** How far an organisation has come with us; nothing for people. */
export const stageWords = ({ stage }: Pick<NetworkNode, 'stage'>) =>
  stage ? ORGANISATION_STAGE_WORDS[stage] : ''

export const hrefOf = ({ kind, id }: Pick<NetworkNode, 'kind' | 'id'>) =>
  kind === 'person' ? `/people/${id}` : `/organisations/${id}`
