import { useQuery } from '@tanstack/react-query'
import { Parts } from '#features/areas/web/parts/public.tsx'
import { organisationKindWords } from '#features/organisations/web/public.tsx'
import { Busy } from '#ui/busy.tsx'
import { Chip } from '#ui/chip.tsx'
import { Page } from '#ui/page.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { Standing } from '../contract.ts'
import { hrefOf } from './tones.ts'
import { bridgeWords, gapWords, readAtWords, STANDING, tiesWords } from './words.ts'

/** Who alone holds parts together, where we are strongest, where we know nobody: in words. */
export function BridgesPage() {
  const found = useQuery(api.map.standing.queryOptions({ staleTime: 30_000 }))
  return (
    <Page title={STANDING.title} soft={STANDING.soft}>
      <Parts here="/map/bridges" />
      {found.isPending ? <Busy /> : null}
      <Failed error={found.error} onRetry={found.refetch} />
      {found.data ? (
        <>
          <Bridges standing={found.data} />
          <MostTied standing={found.data} />
          <Gaps standing={found.data} />
          <Soft>{readAtWords(found.data.asOf)}</Soft>
        </>
      ) : null}
    </Page>
  )
}

type Props = { standing: Standing }
const aroundHref = ({ kind, id }: { kind: string; id: string }) => `/map?${kind}=${id}`

function Bridges({ standing: { bridges, bridgeCount, parts, largest } }: Props) {
  return (
    <Section title={STANDING.bridges}>
      <Soft>{STANDING.parts(parts, largest)}</Soft>
      <p>{bridges.length > 0 ? STANDING.bridgesAre : STANDING.noBridges}</p>
      <List label={STANDING.bridges}>
        {bridges.map((bridge) => (
          <Row
            key={bridge.person.id}
            face={{ name: bridge.person.name }}
            title={bridge.person.name}
            href={hrefOf(bridge.person)}
            soft={bridgeWords(bridge)}
            act={<Chip href={aroundHref(bridge.person)}>On the map</Chip>}
          />
        ))}
      </List>
      {bridgeCount > bridges.length ? <Soft>{STANDING.moreBridges(bridgeCount)}</Soft> : null}
    </Section>
  )
}

function MostTied({ standing: { mostTied } }: Props) {
  if (mostTied.length === 0) return null
  return (
    <Section title={STANDING.mostTied}>
      <List label={STANDING.mostTied}>
        {mostTied.map(({ organisation, ties }) => (
          <Row
            key={organisation.id}
            face={{ name: organisation.name, kind: 'organisation' }}
            title={organisation.name}
            href={hrefOf(organisation)}
            soft={tiesWords(ties)}
            act={<Chip href={aroundHref(organisation)}>On the map</Chip>}
          />
        ))}
      </List>
    </Section>
  )
}

function Gaps({ standing: { gaps } }: Props) {
  return (
    <Section title={STANDING.gaps}>
      <p>{gaps.length > 0 ? STANDING.gapsAre : STANDING.noGaps}</p>
      <List label={STANDING.gaps}>
        {gaps.map((gap) => (
          <Row
            key={gap.kind}
            title={organisationKindWords([gap.kind])}
            href={`/organisations?kind=${gap.kind}`}
            soft={gapWords(gap)}
          />
        ))}
      </List>
    </Section>
  )
}
