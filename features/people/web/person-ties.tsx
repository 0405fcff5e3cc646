import { AffiliationsOf, ConnectionsOf } from '#features/affiliations/web/public.tsx'
import { TiesOf, Timeline } from '#features/ties/web/public.tsx'

type Props = {
  personId: string
  /** Beside a list there is no room for the picture. */
  short?: boolean
}

/** Where someone belongs, whom they know, and what was written down when. */
export function PersonTies({ personId, short = false }: Props) {
  return (
    <>
      <AffiliationsOf personId={personId} />
      <ConnectionsOf personId={personId} />
      {short ? null : <TiesOf personId={personId} />}
      <Timeline personId={personId} />
    </>
  )
}
