import { useRef, useState } from 'react'
import { client } from '#web/api/client.ts'
import type { Alike, PersonInput } from '../contract.ts'

/** A slow line must not hold up whoever wants to save. */
const PATIENCE = 4000

const reachOf = ({ name, phones, emails, addresses, postcode }: PersonInput) => ({
  name,
  phones,
  emails,
  addresses,
  postcode,
})

/**
 * Looks, before someone is saved, whether they are written down already. `before` goes on at once when nobody is found,
 * when there is no signal to ask with, and when it is pressed again after whoever was found has been shown.
 */
export function useAlike() {
  const [alike, setAlike] = useState<readonly Alike[]>([])
  const [looking, setLooking] = useState(false)
  const shown = useRef('')
  const before = async (input: PersonInput, go: (input: PersonInput) => void) => {
    setLooking(true)
    const found = await client.people
      .alike(reachOf(input), { signal: AbortSignal.timeout(PATIENCE) })
      .catch(() => ({ people: [] as Alike[] }))
    setLooking(false)
    const ids = found.people.map(({ id }) => id).join(' ')
    if (ids !== '' && ids !== shown.current) {
      shown.current = ids
      return setAlike(found.people)
    }
    setAlike(found.people)
    go(input)
  }
  return { alike, looking, before }
}
