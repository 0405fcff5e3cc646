import { LinkButton } from '#ui/link-button.tsx'
import type { MatchKind } from '../contract.ts'
import { COMPARE } from './words.ts'

/** From a record's page: this one is written down twice. */
export const SameLink = ({ kind, id }: { kind: MatchKind; id: string }) => (
  <LinkButton kind="quiet" href={`/same/compare?kind=${kind}&one=${id}`}>
    {COMPARE.link[kind]}
  </LinkButton>
)
