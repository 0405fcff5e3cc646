import { AffiliationsOf, AlliesFormsOf, ConnectionsOf } from '#features/affiliations/web/public.tsx'
import { MarksOf } from '#features/one-to-ones/web/public.tsx'

/** Where someone belongs, whom they know, and what was seen of a leader in them. */
export const PersonTies = ({ personId }: { personId: string }) => (
  <>
    <AffiliationsOf personId={personId} />
    <ConnectionsOf personId={personId} />
    <MarksOf personId={personId} />
    <AlliesFormsOf personId={personId} />
  </>
)
