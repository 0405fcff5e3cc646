import { useEffect } from 'react'
import { movedTo } from './errors.ts'
import { useGo } from './go.ts'

/** Leads on from the old address of a record that was made one with another: `useMoved(found.error, '/people')`. */
export function useMoved(error: unknown, room: string): void {
  const go = useGo()
  const into = movedTo(error)
  useEffect(() => {
    if (into) go(`${room}/${into}`, { replace: true })
  }, [into, room])
}
