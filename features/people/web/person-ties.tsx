import { TiesOf, Timeline } from '#features/ties/web/public.tsx'

/** Where someone belongs, whom they know, and what was written down when. */
export function PersonTies({ personId }: { personId: string }) {
  return (
    <>
      <TiesOf personId={personId} />
      <Timeline personId={personId} />
    </>
  )
}
