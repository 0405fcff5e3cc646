import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Line } from '#ui/stack.tsx'
import { Hidden, Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { CustomField } from '../contract.ts'
import { FieldDialog } from './field-dialog.tsx'
import { ABOUT_OPTIONS, typeWords, WORDS } from './words.ts'

/** The fields of our own: made, called something else, put away, brought back. */
export function FieldsPage() {
  const found = useQuery(api.customFields.list.queryOptions({ input: {} }))
  const [adding, setAdding] = useState(false)
  const fields = found.data?.fields ?? []
  return (
    <Page
      title={WORDS.title}
      soft={WORDS.soft}
      actions={
        <Button kind="main" onPress={() => setAdding(true)}>
          {WORDS.add}
        </Button>
      }
    >
      <Failed error={found.error} onRetry={found.refetch} />
      {found.isPending ? <Busy label="Fetching the fields" /> : null}
      {found.isSuccess && fields.length === 0 ? <EmptyState>{WORDS.none}</EmptyState> : null}
      {ABOUT_OPTIONS.map(({ value, label }) => {
        const some = fields.filter(({ about }) => about === value)
        if (some.length === 0) return null
        return (
          <Section key={value} title={label}>
            <List label={label}>
              {some.map((field) => (
                <FieldRow key={field.id} field={field} />
              ))}
            </List>
          </Section>
        )
      })}
      {adding ? <FieldDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

function FieldRow({ field }: { field: CustomField }) {
  const [changing, setChanging] = useState(false)
  const change = useMutation(api.customFields.change.mutationOptions())
  const { id, name, archivedAt } = field
  return (
    <>
      <Row
        title={<bdi>{name}</bdi>}
        soft={
          <>
            <Soft>{typeWords(field)}</Soft>
            {archivedAt ? <Soft> {WORDS.isAway}</Soft> : null}
            <Failed error={change.error} />
          </>
        }
        act={
          <Line>
            <Button kind="quiet" onPress={() => setChanging(true)}>
              {WORDS.change} <Hidden>{name}</Hidden>
            </Button>
            <Button
              kind="quiet"
              onPress={() => change.mutate({ id, archived: !archivedAt })}
              pending={change.isPending}
            >
              {archivedAt ? WORDS.back : WORDS.away} <Hidden>{name}</Hidden>
            </Button>
          </Line>
        }
      />
      {changing ? <FieldDialog field={field} onClose={() => setChanging(false)} /> : null}
    </>
  )
}
