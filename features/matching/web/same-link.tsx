import { LinkButton } from '#ui/link-button.tsx'
import type { MatchKind } from '../contract.ts'

const WORDS = { people: 'Same as someone else?', organisations: 'Same as another one?' }

/** From a record's page: this one is written down twice. */
export const SameLink = ({ kind, id }: { kind: MatchKind; id: string }) => (
  <LinkButton kind="quiet" href={`/same/compare?kind=${kind}&one=${id}`}>
    {WORDS[kind]}
  </LinkButton>
)
