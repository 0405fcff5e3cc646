import { IntroductionsOf } from '#features/introductions/web/public.tsx'
import { ConcernsOf, FollowUpsOf } from '#features/one-to-ones/web/public.tsx'
import { TiesOf, Timeline } from '#features/ties/web/public.tsx'

/** What matters to someone and what was promised, their ties as a picture, introductions through them or to them, and what was written down when. */
export const PersonStory = ({ personId }: { personId: string }) => (
  <>
    <ConcernsOf personId={personId} />
    <FollowUpsOf personId={personId} />
    <TiesOf personId={personId} />
    <IntroductionsOf personId={personId} />
    <Timeline personId={personId} />
  </>
)
