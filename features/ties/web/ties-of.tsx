import { skipToken, useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { List, Row } from '#ui/row.tsx'
import { Section } from '#ui/section.tsx'
import { StrengthDots } from '#ui/strength-dots.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { TiesShown } from '../contract.ts'
import { TiesDrawn } from './ties-drawn.tsx'
import { mapHref, TIES } from './words.ts'

type About =
  | { personId: string; organisationId?: undefined }
  | { organisationId: string; personId?: undefined }

const place = (node: TiesShown['nodes'][number]) =>
  node.kind === 'person' ? `/people/${node.id}` : `/organisations/${node.id}`

function Drawn({ ties }: { ties: TiesShown }) {
  const [centre] = ties.nodes
  if (!centre || ties.edges.length === 0) return <Soft>{TIES.none}</Soft>
  const nodes = ties.nodes.map((node) => ({ ...node, ...(node.distance > 0 ? { href: place(node) } : {}) }))
  const distance = new Map(ties.nodes.map((node) => [node.id, node.distance]))
  const edges = ties.edges.map((edge) => ({
    ...edge,
    dashed: (distance.get(edge.from) ?? 0) > 0 && (distance.get(edge.to) ?? 0) > 0,
  }))
  return (
    <>
      <TiesDrawn title={TIES.pictureOf(centre.label)} nodes={nodes} edges={edges} />
      {ties.more ? <Soft>{TIES.more}</Soft> : null}
      <details>
        <summary>{TIES.list}</summary>
        <List label={TIES.pictureOf(centre.label)}>
          {ties.edges.map((edge) => (
            <Row
              key={`${edge.from} ${edge.to}`}
              title={edge.words}
              mark={<StrengthDots strength={edge.strength} />}
            />
          ))}
        </List>
      </details>
    </>
  )
}

/** The ties around someone or an organisation, as a small picture and as the list it stands for. */
export function TiesOf(about: About) {
  const { personId, organisationId } = about
  const ofPerson = useQuery(api.ties.ofPerson.queryOptions({ input: personId ? { personId } : skipToken }))
  const ofOrganisation = useQuery(
    api.ties.ofOrganisation.queryOptions({ input: organisationId ? { organisationId } : skipToken }),
  )
  const ties = personId ? ofPerson : ofOrganisation
  return (
    <Section title={TIES.title} aside={<LinkButton href={mapHref(about)}>{TIES.map}</LinkButton>}>
      {ties.isPending ? <Busy /> : null}
      <Failed error={ties.error} onRetry={ties.refetch} />
      {ties.data ? <Drawn ties={ties.data} /> : null}
    </Section>
  )
}
