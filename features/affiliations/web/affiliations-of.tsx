import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { later } from '#ui/later.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { StrengthDots } from '#ui/strength-dots.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Affiliation } from '../contract.ts'
import { AddAffiliation } from './add-affiliation.tsx'
import { AFFILIATION, ROLE_WORDS } from './words.ts'

const ChangeAffiliation = later(() => import('./change-affiliation.tsx').then((m) => m.ChangeAffiliation))

type About =
  | { personId: string; organisationId?: undefined }
  | { organisationId: string; personId?: undefined }

function useAffiliations({ personId, organisationId }: About) {
  const ofPerson = useQuery(
    api.affiliations.listOfPerson.queryOptions({ input: personId ? { personId } : skipToken }),
  )
  const ofOrganisation = useInfiniteQuery(
    api.affiliations.listOfOrganisation.infiniteOptions({
      input: organisationId
        ? (after: string | undefined) => ({ organisationId, limit: 50, ...(after ? { after } : {}) })
        : skipToken,
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      refetchOnWindowFocus: false,
    }),
  )
  if (personId) return { query: ofPerson, rows: ofPerson.data?.affiliations ?? [], further: undefined }
  const rows = ofOrganisation.data?.pages.flatMap((page) => page.affiliations) ?? []
  const further = ofOrganisation.hasNextPage ? () => ofOrganisation.fetchNextPage() : undefined
  return { query: ofOrganisation, rows, further }
}

type LineProps = { tie: Affiliation; ofPerson: boolean; onChange: () => void }

function Line({ tie, ofPerson, onChange }: LineProps) {
  const other = ofPerson ? tie.organisation : tie.person
  const soft = [
    tie.roleWords ? `${ROLE_WORDS[tie.role]} (${tie.roleWords})` : ROLE_WORDS[tie.role],
    tie.sinceYear ? `since ${tie.sinceYear}` : '',
    tie.willingToIntroduce === 'yes' ? 'would introduce us' : '',
    tie.willingToIntroduce === 'no' ? 'would not introduce us' : '',
    tie.source ? AFFILIATION.learned(tie.source) : '',
    ofPerson && tie.organisation.special ? AFFILIATION.special[tie.organisation.special] : '',
  ]
  return (
    <Row
      title={other.name}
      face={{ name: other.name, kind: ofPerson ? 'organisation' : 'person' }}
      mark={<StrengthDots strength={tie.strength} />}
      soft={soft.filter(Boolean).join(' · ')}
      href={ofPerson ? `/organisations/${other.id}` : `/people/${other.id}`}
      act={<Chip onPress={onChange}>Change</Chip>}
    />
  )
}

/** Where someone belongs, or who belongs to an organisation, with adding and changing. */
export function AffiliationsOf(about: About) {
  const [changing, setChanging] = useState<Affiliation | null>(null)
  const { query, rows, further } = useAffiliations(about)
  const side = about.personId ? 'ofPerson' : 'ofOrganisation'
  return (
    <Section title={AFFILIATION.section[side]} aside={<AddAffiliation {...about} />}>
      {query.isPending ? <Busy /> : null}
      <Failed error={query.error} onRetry={query.refetch} />
      {query.isSuccess && rows.length === 0 ? <Soft>{AFFILIATION.none[side]}</Soft> : null}
      {rows.length > 0 ? (
        <List label={AFFILIATION.section[side]}>
          {rows.map((tie) => (
            <Line key={tie.id} tie={tie} ofPerson={side === 'ofPerson'} onChange={() => setChanging(tie)} />
          ))}
        </List>
      ) : null}
      {further ? (
        <Button kind="quiet" onPress={further}>
          {AFFILIATION.more}
        </Button>
      ) : null}
      {about.organisationId && rows.length > 0 ? (
        <LinkButton kind="quiet" href={`/people?organisationId=${about.organisationId}`}>
          {AFFILIATION.asList}
        </LinkButton>
      ) : null}
      {changing ? (
        <ChangeAffiliation key={changing.id} affiliation={changing} onClose={() => setChanging(null)} />
      ) : null}
    </Section>
  )
}
