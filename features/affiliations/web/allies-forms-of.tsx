import { useQuery } from '@tanstack/react-query'
import { longDay } from '#ui/day.ts'
import { Quote } from '#ui/quote.tsx'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { api, client } from '#web/api/client.ts'
import { PaperActs } from '#web/paper-acts.tsx'
import { FORM } from './words.ts'

/** What someone said when an allies form was filled in with them; nothing at all when there is none. */
export function AlliesFormsOf({ personId }: { personId: string }) {
  const { data } = useQuery(api.alliesForms.listOfPerson.queryOptions({ input: { personId } }))
  const forms = data?.forms ?? []
  if (forms.length === 0) return null
  return (
    <Section title="What they told us">
      {forms.map(({ id, impact, mightDo, recordedOn, recordedBy }) => {
        const from = [`Allies form, ${longDay(recordedOn)}`, recordedBy].filter(Boolean).join(' · ')
        return (
          <div key={id}>
            {impact ? <Quote from={`${FORM.impact} ${from}`}>{impact}</Quote> : null}
            {mightDo ? <Quote from={`${FORM.mightDo} ${from}`}>{mightDo}</Quote> : null}
            {impact || mightDo ? null : <Soft>{from}</Soft>}
            <PaperActs
              name="allies-form"
              what={from}
              get={(large) => client.alliesForms.paperOf({ id, ...large })}
            />
          </div>
        )
      })}
    </Section>
  )
}
