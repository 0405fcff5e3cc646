import { IntroductionsOf } from '#features/introductions/web/public.tsx'
import { FollowUpsOf } from '#features/one-to-ones/web/public.tsx'
import { TiesOf, Timeline } from '#features/ties/web/public.tsx'

/** Someone's ties as a picture, introductions through them or to them, and what was written down when. */
export const PersonStory = ({ personId }: { personId: string }) => (
  <>
    <FollowUpsOf personId={personId} />
    <TiesOf personId={personId} />
    <IntroductionsOf personId={personId} />
    <Timeline personId={personId} />
  </>
)
