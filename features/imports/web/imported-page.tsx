import { useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { Card } from '#ui/card.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import type { Imported } from '../contract.ts'
import { Counts } from './preview.tsx'
import { Problems } from './problems.tsx'
import { many } from './words.ts'

const BACK = { href: '/imports', label: 'Import' }

/** What one import brought in, with the way to see it. */
export function ImportedPage() {
  const id = useRouteParam('id')
  const found = useQuery(api.importsAtOnce.get.queryOptions({ input: { id } }))
  if (!found.data)
    return (
      <Page title="What came in" back={BACK}>
        <Failed error={found.error} onRetry={found.refetch} />
        {found.isPending ? <Busy label="Fetching" /> : null}
      </Page>
    )
  return <Came imported={found.data} />
}

function Came({
  imported: { fileName, counts, made, errors, organiser, createdAt },
}: {
  imported: Imported
}) {
  const when = new Date(createdAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const parts = [
    many(made.people, 'person', 'people'),
    many(made.organisations, 'organisation', 'organisations'),
    many(made.affiliations, 'affiliation', 'affiliations'),
  ]
  return (
    <Page title="What came in" soft={`${fileName} · ${organiser}, ${when}`} back={BACK}>
      <Stack>
        <Card title={`New: ${parts.join(', ')}`}>
          <Counts counts={counts} />
          <Soft>
            The counts are rows of the file. What was there before and said the same was left alone.
          </Soft>
        </Card>
        <Line>
          <LinkButton href="/people" kind={made.people > 0 ? 'main' : 'plain'}>
            See people
          </LinkButton>
          <LinkButton href="/organisations" kind={made.people > 0 ? 'plain' : 'main'}>
            See organisations
          </LinkButton>
          <LinkButton href="/imports">Import another list</LinkButton>
        </Line>
        <Problems title="Left out" errors={errors} />
      </Stack>
    </Page>
  )
}
