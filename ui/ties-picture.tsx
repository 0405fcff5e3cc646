import { Button } from './button.tsx'
import { layoutTies, type PlacedNode, type TieEdge, type TieNode } from './ties-layout.ts'
import styles from './ties-picture.module.css'
import { useDesk } from './use-desk.ts'

export type TiesPictureProps = {
  /** What it shows: "Ties of Marsh estate residents". */
  title: string
  /** The first one is the centre. Up to about 60. */
  nodes: readonly TieNode[]
  edges: readonly TieEdge[]
  /** Takes it away as a file (see ties-export.ts); without, it is only looked at. */
  onSave?: ((format: 'png' | 'svg') => void) | undefined
}

/** Ties as a small network. Put the same facts as a List beside it. */
export function TiesPicture({ title, nodes, edges, onSave }: TiesPictureProps) {
  const desk = useDesk()
  const many = nodes.length > 14
  const size = desk ? { width: 680, height: many ? 520 : 340 } : { width: 358, height: many ? 460 : 250 }
  const layout = layoutTies(nodes, edges, size)
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG group holding links has no HTML element */}
      <svg
        className={styles.picture}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={title}
      >
        {layout.edges.map((edge) => (
          <line
            key={edge.key}
            className={styles.edge}
            x1={edge.x1}
            y1={edge.y1}
            x2={edge.x2}
            y2={edge.y2}
            strokeWidth={edge.width}
            strokeDasharray={edge.dashed ? '4 4' : undefined}
          />
        ))}
        {layout.nodes.map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </svg>
      {onSave ? (
        <div className={styles.acts}>
          <Button kind="quiet" onPress={() => onSave('png')}>
            Save as picture
          </Button>
          <Button kind="quiet" onPress={() => onSave('svg')} label="Save as SVG drawing">
            Save as SVG
          </Button>
        </div>
      ) : null}
    </figure>
  )
}

function Shape({ node }: { node: PlacedNode }) {
  const { x, y, r } = node
  if (node.kind === 'organisation')
    return <rect className={styles.organisation} x={x - r} y={y - r} width={2 * r} height={2 * r} rx={7} />
  return (
    <circle
      className={node.weight >= 2 ? `${styles.person} ${styles.strong}` : styles.person}
      cx={x}
      cy={y}
      r={r}
    />
  )
}

function Node({ node }: { node: PlacedNode }) {
  const inside = (
    <>
      <title>{node.label}</title>
      <circle className={styles.ring} cx={node.x} cy={node.y} r={node.r + 5} />
      <Shape node={node} />
      <text
        className={node.named ? styles.text : `${styles.text} ${styles.unnamed}`}
        x={node.x}
        y={node.textY}
      >
        {node.text}
      </text>
    </>
  )
  if (!node.href) return <g>{inside}</g>
  return (
    <a href={node.href} className={styles.node}>
      {inside}
    </a>
  )
}
