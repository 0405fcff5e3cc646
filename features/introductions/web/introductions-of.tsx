import { useQuery } from '@tanstack/react-query'
import { List } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { api } from '#web/api/client.ts'
import { IntroductionRow } from './introduction-row.tsx'
import { LIST } from './words.ts'

type About =
  | { personId: string; organisationId?: undefined }
  | { organisationId: string; personId?: undefined }

/** Introductions to an organisation, or through someone; nothing where there is none. */
export function IntroductionsOf(about: About) {
  const list = useQuery(api.introductions.list.queryOptions({ input: { ...about, limit: 50 } }))
  const found = list.data?.introductions ?? []
  if (found.length === 0) return null
  const title = about.organisationId ? LIST.here : LIST.title
  return (
    <Section title={title}>
      <List label={title}>
        {found.map((each) => (
          <IntroductionRow key={each.id} introduction={each} />
        ))}
      </List>
    </Section>
  )
}
