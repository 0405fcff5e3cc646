import { useState } from 'react'
import { useDraft } from './drafts.ts'
import { fieldWords } from './errors.ts'

type Options<T> = {
  initial: T
  /** A name for the draft ("person:new"); without it nothing is kept. */
  draft?: string
  /** The room's words for wrong fields: keyed by "path:code", path or code. */
  words?: Record<string, string>
}

/** What one field needs: spread it on any component of ui/. */
export type Bound<V> = { name: string; value: V; onChange: (value: V) => void; error: string | undefined }

/** The state of a form: values, errors in words, a draft on this device. */
export function useForm<T extends Record<string, unknown>>({ initial, draft, words }: Options<T>) {
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [begunBefore, setBegunBefore] = useState(false)
  const kept = useDraft(draft ?? null, values, (found) => {
    setValues({ ...initial, ...found })
    setBegunBefore(true)
  })

  const set = <K extends keyof T>(name: K, value: T[K]) => {
    setValues((now) => ({ ...now, [name]: value }))
    setErrors((now) => {
      const left = Object.entries(now).filter(
        ([path]) => path !== name && !path.startsWith(`${String(name)}.`),
      )
      return left.length === Object.keys(now).length ? now : Object.fromEntries(left)
    })
  }
  const field = <K extends keyof T & string>(name: K): Bound<T[K]> => ({
    name,
    value: values[name],
    onChange: (value) => set(name, value),
    error: errors[name],
  })
  return {
    values,
    errors,
    set,
    field,
    /** Replaces everything: when the record to change has arrived. */
    reset: setValues,
    /** Words you found wrong before asking the server; true when there are none. */
    check: (found: Record<string, string | false | undefined>) => {
      const wrong = Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1]))
      setErrors(Object.fromEntries(wrong))
      return wrong.length === 0
    },
    /** Marks the fields a server's answer complains about. */
    failed: (error: unknown) => setErrors(fieldWords(error, words)),
    draft: kept.state,
    /** What stands in the form was begun on this device at another time. */
    begunBefore,
    /** Throws away what was begun, here and in the draft; `blank` needs a new id. */
    startAfresh: async (blank: T) => {
      setBegunBefore(false)
      setErrors({})
      setValues(blank)
      await kept.clear(blank)
    },
    /** After saving: the draft has done its work. */
    saved: () => kept.clear(),
  }
}
