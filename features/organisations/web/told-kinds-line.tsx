import { Soft } from '#ui/text.tsx'
import { useToldCount } from './told-kinds.ts'
import { TOLD } from './told-kinds-words.ts'

/** Over the list: that names tell more than is written down. Nothing while they do not. */
export function ToldKindsLine({ may }: { may: boolean }) {
  const found = useToldCount(may).data
  if (!found || found.organisations.length === 0) return null
  return (
    <Soft>
      {TOLD.waiting(found.organisations.length, found.next !== null)}
      <a href="/organisations/kinds">{TOLD.look}</a>
    </Soft>
  )
}
