import { AffiliationsOf, AlliesFormsOf, ConnectionsOf } from '#features/affiliations/web/public.tsx'
import { IntroductionsOf } from '#features/introductions/web/public.tsx'
import { MarksOf } from '#features/one-to-ones/web/public.tsx'
import { TiesOf, Timeline } from '#features/ties/web/public.tsx'

type Props = { personId: string }

/** Where someone belongs, whom they know, and what was seen of a leader in them. */
export const PersonTies = ({ personId }: Props) => (
  <>
    <AffiliationsOf personId={personId} />
    <ConnectionsOf personId={personId} />
    <MarksOf personId={personId} />
    <AlliesFormsOf personId={personId} />
  </>
)

/** The same as a picture, introductions through them or to them, and what was written down when. */
export const PersonStory = ({ personId }: Props) => (
  <>
    <TiesOf personId={personId} />
    <IntroductionsOf personId={personId} />
    <Timeline personId={personId} />
  </>
)
