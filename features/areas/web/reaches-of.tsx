import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationKind } from '#features/organisations/contract.ts'
import { newId } from '#kernel/ids.ts'
import { Button } from '#ui/button.tsx'
import { ComboBox } from '#ui/combo-box.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { toast } from '#ui/toasts.ts'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useMe } from '#web/session.ts'
import type { Reached } from '../contract.ts'
import { REACHES, sharedWords } from './words.ts'

const isMedium = (kind: OrganisationKind) => kind.startsWith('media_')

type Props = { organisationId: string; kinds: readonly OrganisationKind[] }

/** On the page of a newspaper, station or online group: which communities it reaches, told and inferred. */
export const ReachesOf = ({ organisationId, kinds }: Props) =>
  kinds.some(isMedium) ? <Reaches outletId={organisationId} /> : null

function Reaches({ outletId }: { outletId: string }) {
  const role = useMe()?.organiser.role
  const may = role === 'region' || role === 'branch'
  const found = useQuery(api.communities.reaches.queryOptions({ input: { outletId } }))
  const { told = [], inferred = [] } = found.data ?? {}
  return (
    <Section title={REACHES.title}>
      <Stack gap="small">
        <Failed error={found.error} onRetry={found.refetch} />
        {told.length + inferred.length > 0 ? (
          <List label={REACHES.title}>
            {told.map((each) => (
              <Told key={each.id} reached={each} may={may} />
            ))}
            {inferred.map(({ organisationId, name, people }) => (
              <Row
                key={organisationId}
                title={name}
                soft={sharedWords(people)}
                href={`/organisations/${organisationId}`}
              />
            ))}
          </List>
        ) : (
          <Soft>{REACHES.none}</Soft>
        )}
        {may ? <Add outletId={outletId} /> : null}
      </Stack>
    </Section>
  )
}

function Told({ reached, may }: { reached: Reached; may: boolean }) {
  const remove = useMutation(
    api.communities.unreach.mutationOptions({ onSuccess: () => toast(REACHES.removed(reached.name)) }),
  )
  const { id, organisationId, name } = reached
  return (
    <Row
      title={organisationId ? <a href={`/organisations/${organisationId}`}>{name}</a> : name}
      soft={REACHES.told}
      act={
        may ? (
          <Button
            kind="quiet"
            label={`${REACHES.remove}: ${name}`}
            pending={remove.isPending}
            onPress={() => remove.mutate({ id })}
          >
            {REACHES.remove}
          </Button>
        ) : undefined
      }
    />
  )
}

/** Press, choose: an organisation that is written down, or what is typed as it stands. */
function Add({ outletId }: { outletId: string }) {
  const [open, setOpen] = useState(false)
  const [q, onSearch] = useState('')
  const search = useQuery(
    api.ties.search.queryOptions({
      input: q ? { q, limit: 8 } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )
  const add = useMutation(
    api.communities.reach.mutationOptions({
      onSuccess: ({ name }) => {
        setOpen(false)
        toast(REACHES.added(name))
      },
    }),
  )
  if (!open)
    return (
      <Line>
        <Button onPress={() => setOpen(true)}>{REACHES.add}</Button>
      </Line>
    )
  const organisations = (q && search.data?.organisations) || []
  return (
    <>
      <ComboBox
        label={REACHES.whom}
        hint={REACHES.hint}
        value={null}
        items={organisations
          .filter(({ id }) => id !== outletId)
          .map(({ id, name, outcode }) => ({ id, label: name, soft: outcode ?? undefined }))}
        onChange={(item) => item && add.mutate({ id: newId(), outletId, organisationId: item.id })}
        onCreate={(community) => add.mutate({ id: newId(), outletId, community })}
        createLabel={REACHES.inWords}
        onSearch={onSearch}
        searching={search.isFetching}
      />
      <Failed error={add.error} />
    </>
  )
}
