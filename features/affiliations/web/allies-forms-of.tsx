import { useQuery } from '@tanstack/react-query'
import { longDay } from '#ui/day.ts'
import { Quote } from '#ui/quote.tsx'
import { Section } from '#ui/section.tsx'
import { api } from '#web/api/client.ts'
import { FORM } from './words.ts'

/** What someone said when an allies form was filled in with them; nothing at all when none has words. */
export function AlliesFormsOf({ personId }: { personId: string }) {
  const { data } = useQuery(api.alliesForms.listOfPerson.queryOptions({ input: { personId } }))
  const said = (data?.forms ?? []).filter((form) => form.impact || form.mightDo)
  if (said.length === 0) return null
  return (
    <Section title="What they told us">
      {said.map(({ id, impact, mightDo, recordedOn, recordedBy }) => {
        const from = [`Allies form, ${longDay(recordedOn)}`, recordedBy].filter(Boolean).join(' · ')
        return (
          <div key={id}>
            {impact ? <Quote from={`${FORM.impact} ${from}`}>{impact}</Quote> : null}
            {mightDo ? <Quote from={`${FORM.mightDo} ${from}`}>{mightDo}</Quote> : null}
          </div>
        )
      })}
    </Section>
  )
}
