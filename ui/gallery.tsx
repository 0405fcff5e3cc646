import { Card } from './card.tsx'
import { Chip } from './chip.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorNote } from './error-note.tsx'
import { GalleryForm } from './gallery-form.tsx'
import { GalleryOverlays } from './gallery-overlays.tsx'
import { GalleryTable } from './gallery-table.tsx'
import { LinkButton } from './link-button.tsx'
import { Note } from './note.tsx'
import { Page } from './page.tsx'
import { Quote } from './quote.tsx'
import { List, Row } from './row.tsx'
import { Section } from './section.tsx'
import { Line, Stack } from './stack.tsx'
import { StrengthDots } from './strength-dots.tsx'
import { Soft } from './text.tsx'
import type { TieEdge, TieNode } from './ties-layout.ts'
import { TiesPicture } from './ties-picture.tsx'

const NAMES = ['Joan Whitlock', 'Dele Okafor', 'Rita Sanghera', 'Sam Lee', 'Słavomir Whitek', 'نور Whitfield']

function ties(count: number) {
  const nodes: TieNode[] = [
    { id: '0', label: 'Marsh estate residents', kind: 'organisation', href: '#0', weight: 3 },
  ]
  const edges: TieEdge[] = []
  for (let i = 1; i < count; i++) {
    const kind = i % 5 === 0 ? 'organisation' : 'person'
    nodes.push({ id: `${i}`, label: NAMES[i % NAMES.length]!, kind, href: `#${i}`, weight: 1 + (i % 3) })
    const strength = (1 + (i % 3)) as 1 | 2 | 3
    edges.push({ from: i < 14 ? '0' : `${1 + (i % 13)}`, to: `${i}`, strength, dashed: i % 4 === 0 })
  }
  if (count > 3) edges.push({ from: '1', to: '3', strength: 1, dashed: true })
  return { nodes, edges }
}

function Rows() {
  return (
    <Card title="Who do we know there?" aside={<Chip kind="wait">◔ introduced</Chip>}>
      <List>
        <Row
          face={{ name: 'Joan Whitlock' }}
          title="Joan Whitlock"
          mark={<StrengthDots strength={3} />}
          soft="chairs it · you met her today"
          href="#joan"
          act={<Chip onPress={() => {}}>Ask</Chip>}
        />
        <Row
          face={{ name: 'نور Whitfield' }}
          title="نور Whitfield"
          mark={<StrengthDots strength={2} />}
          soft="depot steward, coaches with Joan"
          act={<Chip href="#nur">Ask</Chip>}
        />
        <Row
          face={{ name: "St Luke's residents", kind: 'organisation' }}
          title="St Luke's residents and tenants together association of the whole Marsh ward"
          mark={<StrengthDots strength={1} />}
          soft="residents' association · M33"
        />
      </List>
      <a href="#all">All 7 paths, and how they are ranked</a>
    </Card>
  )
}

/** Every component with little, much and awkward in it. Only in development. */
export function Gallery() {
  const few = ties(6)
  const many = ties(60)
  return (
    <Page
      title="Gallery"
      width="wide"
      over="Tuesday 12 May · Harrow Dale branches"
      soft="Every component in one place"
      back={{ href: '/gallery', label: 'Organisations' }}
      actions={<LinkButton href="#add">Import</LinkButton>}
    >
      <Line>
        <Chip>cares 4 · power 2</Chip>
        <Chip kind="on" onRemove={() => {}} removeLabel="Depot">
          Depot
        </Chip>
        <Chip kind="wait">draft</Chip>
        <Chip kind="good">✓ sent</Chip>
        <Chip kind="bad">needs attention</Chip>
      </Line>
      <Rows />
      <Section title="What they said" aside={<a href="#open">open</a>}>
        <Quote from="Joan Whitlock, named with consent · 12 May">
          If the wardens go, the stairwells go back to how they were.
        </Quote>
      </Section>
      <Stack>
        <ErrorNote
          title="There is no signal just now."
          safe="Nothing was lost."
          next="Try again later."
          onRetry={() => {}}
        />
        <Note kind="wait" title="Two answers are owed">
          <Soft>Lena and Tom have not said yes or no.</Soft>
        </Note>
        <EmptyState act={<LinkButton href="#first">Add the first person</LinkButton>}>
          People you talk to appear here, with who they know.
        </EmptyState>
      </Stack>
      <GalleryOverlays />
      <GalleryForm />
      <TiesPicture title="Ties of Marsh estate residents" {...few} />
      <TiesPicture title="Ties of everyone near Marsh estate" {...many} />
      <GalleryTable />
    </Page>
  )
}
