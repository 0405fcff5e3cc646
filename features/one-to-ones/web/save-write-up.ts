import { useMutation } from '@tanstack/react-query'
import { toast } from '#ui/toasts.ts'
import { client } from '#web/api/client.ts'
import { patience } from '#web/api/patience.ts'
import { codeOf } from '#web/errors.ts'
import { useGo } from '#web/go.ts'
import { keepOutgoing } from '#web/outbox/store.ts'
import { OUTBOX } from '#web/outbox/words.ts'
import type { useForm } from '#web/use-form.ts'
import { toInput, type WriteUp } from './values.ts'
import { factsOfForm } from './version-facts.ts'
import { WRITE } from './words.ts'
import { useIssues } from './write-up-form.tsx'

/** How long someone waits for an answer with the phone in their hand. */
const PATIENCE = 15_000
type Form = ReturnType<typeof useForm<WriteUp>>
type Issues = ReturnType<typeof useIssues>

/** A whole write-up that waits for signal on this device; it can be carried on under an address of its own. */
function keepForLater(values: WriteUp, issues: Issues) {
  const title = WRITE.titleWith(values.person!.label)
  const facts = factsOfForm(values, issues).map(([name, words]) => `${name}\n${words}`)
  const { id } = values
  return keepOutgoing({
    id,
    operation: 'oneToOnes.record',
    input: toInput(values, values.person!, issues),
    title,
    text: [title, ...facts].join('\n\n'),
    back: { href: `/one-to-ones/new?again=${id}`, draft: `one-to-one-again:${id}`, values },
    page: `/one-to-ones/${id}`,
  })
}

/** Saves a write-up: at once, or as soon as there is signal. `over` takes it over in place of the version seen. */
export function useSaveWriteUp(form: Form) {
  const go = useGo()
  const issues = useIssues()
  return useMutation({
    mutationFn: async (over?: number) => {
      const { values } = form
      const input = { ...toInput(values, values.person!, issues), ...(over ? { over } : {}) }
      try {
        return (await client.oneToOnes.record(input, patience(PATIENCE))).id
      } catch (error) {
        if (codeOf(error) !== 'no_signal') throw error
        await keepForLater(values, issues)
        return null
      }
    },
    onError: (error) => {
      const code = codeOf(error)
      if (code === 'different_content' || code === 'changed_meanwhile') form.set('inConflict', true)
      form.failed(error)
    },
    onSuccess: async (saved) => {
      await form.saved()
      toast(saved ? WRITE.saved : OUTBOX.kept)
      go(saved ? `/one-to-ones/${saved}` : '/waiting', { replace: true })
    },
  })
}
