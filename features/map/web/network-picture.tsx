import { type KeyboardEvent, memo, useId, useMemo, useRef, useState } from 'react'
import { Chip } from '#ui/chip.tsx'
import { Line } from '#ui/stack.tsx'
import { KeyHint } from '#ui/text.tsx'
import { useDesk } from '#ui/use-desk.ts'
import type { Network } from '../contract.ts'
import { type Layout, layoutNetwork, type Placed, strokes } from './layout.ts'
import styles from './map.module.css'
import { clash, nameAt, shortName } from './name-room.ts'
import { SMALL } from './small.ts'
import { hrefOf, sortWords, toneOf } from './tones.ts'
import { type Neighbours, neighboursIn, nextNode } from './walk.ts'
import { MAP, nodeWords } from './words.ts'

/** On a desk what stands above the picture leaves it the rest of the window; few need less room than many. */
function sizeOf(desk: boolean, nodes: number) {
  if (!desk) return { width: 358, height: nodes <= SMALL ? 340 + 9 * nodes : 470 }
  const [rest, least, most] = nodes <= SMALL ? [420, 340, 560] : [260, 480, 680]
  return { width: 1000, height: Math.min(most, Math.max(least, window.innerHeight - rest)) }
}

type Props = {
  title: string
  network: Network
  /** The first of them was asked for, to be in the middle. */
  centred: boolean
  /** Called when someone wants a node in the middle. */
  onMiddle: (node: Placed) => void
}

/** Up to some hundreds of people and organisations as shapes: one stop for Tab, then arrow keys from tie to tie. */
export function NetworkPicture({ title, network, centred, onMiddle }: Props) {
  const desk = useDesk()
  const layout = useMemo(
    () => layoutNetwork(network, sizeOf(desk, network.nodes.length), centred),
    [network, desk, centred],
  )
  const near = useMemo(() => neighboursIn(layout.nodes.length, layout.edges), [layout])
  const words = useMemo(() => layout.nodes.map((_, place) => wordsFor(layout, near, place)), [layout, near])
  const [at, setAt] = useState(0)
  const picture = useRef<SVGSVGElement>(null)
  const keys = useId()
  const current = Math.min(at, layout.nodes.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextNode(layout, near, current, event.key)
    if (next === undefined) return
    event.preventDefault()
    picture.current?.querySelector<SVGElement>(`[data-at="${next}"]`)?.focus()
  }
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG group holding links has no HTML element */}
      <svg
        ref={picture}
        className={styles.picture}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label={title}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
      >
        <Ties layout={layout} />
        <LitTies layout={layout} current={current} />
        {layout.nodes.map((node, place) => (
          <Node
            key={node.id}
            node={node}
            place={place}
            current={place === current}
            words={words[place]!}
            onFocus={setAt}
          />
        ))}
        <Names layout={layout} current={current} />
      </svg>
      <Line>
        <Chip href={hrefOf(layout.nodes[current]!)}>{layout.nodes[current]!.name}</Chip>
        <Chip onPress={() => onMiddle(layout.nodes[current]!)}>{MAP.middle}</Chip>
      </Line>
      <KeyHint id={keys}>{MAP.keys}</KeyHint>
    </figure>
  )
}

const wordsFor = (layout: Layout, near: Neighbours, place: number) =>
  nodeWords(
    layout.nodes[place]!,
    sortWords(layout.nodes[place]!),
    near[place]!.map((other) => layout.nodes[other]!.name),
  )

/** All ties of one strength are one shape: thousands of lines would cost more to keep than to draw. */
const Ties = memo(({ layout }: { layout: Layout }) =>
  ([1, 2, 3] as const).map((strength) => (
    <path
      key={strength}
      className={styles.tie}
      d={strokes(
        layout,
        layout.edges.filter((edge) => edge[2] === strength),
      )}
      strokeWidth={strength * 0.8}
    />
  )),
)

/** The ties of the one we are at, over the others. */
const LitTies = ({ layout, current }: { layout: Layout; current: number }) => (
  <path
    className={`${styles.tie} ${styles.lit}`}
    d={strokes(
      layout,
      layout.edges.filter(([from, to]) => from === current || to === current),
    )}
    strokeWidth={1.6}
  />
)

/** Above everything else, or other shapes would hide them. The one we are at is always named, and others make way. */
function Names({ layout, current }: { layout: Layout; current: number }) {
  const here = layout.nodes[current]!
  const shown = layout.nodes.filter(
    (node) => node === here || (node.named && !clash(node, here, layout.width)),
  )
  return (
    <g>
      {shown.map((node) => (
        <text
          key={node.id}
          className={node === here ? `${styles.text} ${styles.here}` : styles.text}
          {...nameAt(node, layout.width)}
        >
          {shortName(node.name)}
        </text>
      ))}
    </g>
  )
}

type NodeProps = {
  node: Placed
  place: number
  current: boolean
  words: string
  onFocus: (place: number) => void
}

const Node = memo(({ node, place, current, words, onFocus }: NodeProps) => {
  const { x, y, r } = node
  const tone = styles[toneOf(node)]
  return (
    <a
      href={hrefOf(node)}
      className={styles.node}
      data-at={place}
      tabIndex={current ? 0 : -1}
      aria-label={words}
      onFocus={() => onFocus(place)}
    >
      <title>{node.name}</title>
      <circle className={styles.ring} cx={x} cy={y} r={r + 4} />
      {node.kind === 'organisation' ? (
        <rect className={tone} x={x - r} y={y - r} width={2 * r} height={2 * r} rx={r / 3} />
      ) : (
        <circle className={tone} cx={x} cy={y} r={r} />
      )}
    </a>
  )
})
