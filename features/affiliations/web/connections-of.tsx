import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { later } from '#ui/later.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { StrengthDots } from '#ui/strength-dots.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Connection } from '../connections.contract.ts'
import { AFFILIATION, CONNECTION, KIND_WORDS, REVERSED_WORDS } from './words.ts'

const AddConnectionDialog = later(() => import('./connection-dialog.tsx').then((m) => m.AddConnectionDialog))
const ChangeConnectionDialog = later(() =>
  import('./connection-dialog.tsx').then((m) => m.ChangeConnectionDialog),
)

/** The button and its sheet. */
export function AddConnection({ personId }: { personId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{CONNECTION.add}</Button>
      {open ? <AddConnectionDialog personId={personId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

type LineProps = { connection: Connection; personId: string; onChange: () => void }

function Line({ connection, personId, onChange }: LineProps) {
  const turned = connection.to.id === personId
  const other = turned ? connection.from : connection.to
  const how = (turned && REVERSED_WORDS[connection.kind]) || KIND_WORDS[connection.kind]
  return (
    <Row
      title={other.name}
      face={{ name: other.name }}
      mark={<StrengthDots strength={connection.strength} />}
      soft={[
        how,
        connection.sinceYear ? `since ${connection.sinceYear}` : '',
        connection.source ? AFFILIATION.learned(connection.source) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      href={`/people/${other.id}`}
      act={<Chip onPress={onChange}>Change</Chip>}
    />
  )
}

/** Whom someone knows, with adding and changing. */
export function ConnectionsOf({ personId }: { personId: string }) {
  const [changing, setChanging] = useState<Connection | null>(null)
  const query = useQuery(api.connections.listOfPerson.queryOptions({ input: { personId } }))
  const rows = query.data?.connections ?? []
  return (
    <Section title={CONNECTION.section} aside={<AddConnection personId={personId} />}>
      {query.isPending ? <Busy /> : null}
      <Failed error={query.error} onRetry={query.refetch} />
      {query.isSuccess && rows.length === 0 ? <Soft>{CONNECTION.none}</Soft> : null}
      {rows.length > 0 ? (
        <List label={CONNECTION.section}>
          {rows.map((each) => (
            <Line key={each.id} connection={each} personId={personId} onChange={() => setChanging(each)} />
          ))}
        </List>
      ) : null}
      {changing ? (
        <ChangeConnectionDialog
          key={changing.id}
          connection={changing}
          personId={personId}
          onClose={() => setChanging(null)}
        />
      ) : null}
    </Section>
  )
}
