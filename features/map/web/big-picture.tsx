import Graph from 'graphology'
import { useEffect, useRef, useState } from 'react'
import Sigma from 'sigma'
import { EdgeLineProgram } from 'sigma/rendering'
import { Note } from '#ui/note.tsx'
import { Soft } from '#ui/text.tsx'
import { useGo } from '#web/go.ts'
import type { Network } from '../contract.ts'
import styles from './map.module.css'
import { firstPlaces, placeInWorker, type Told } from './place-many.ts'
import { hrefOf, toneOf } from './tones.ts'
import { isMoving, moveAsDrawn } from './while-moving.ts'
import { MAP } from './words.ts'

type Colours = (part: string) => string

/** Tokens are light or dark; the graphics card needs the colour that they come to. */
function coloursIn(box: HTMLElement): Colours {
  const known = new Map<string, string>()
  return (part) => {
    const colour = known.get(part)
    if (colour) return colour
    const probe = document.createElement('span')
    probe.className = `${styles.probe} ${styles[part]}`
    box.append(probe)
    const found = getComputedStyle(probe).color
    probe.remove()
    known.set(part, found)
    return found
  }
}

function graphOf(network: Network, colours: Colours): Graph {
  const graph = new Graph({ type: 'undirected', multi: true })
  const begin = firstPlaces(network)
  network.nodes.forEach((node, at) => {
    graph.addNode(at, {
      x: begin[at * 2],
      y: begin[at * 2 + 1],
      size: Math.min(14, 1.5 + Math.sqrt(node.ties)),
      label: node.name,
      color: colours(toneOf(node)),
    })
  })
  return graph
}

function moveTo(graph: Graph, places: Float32Array) {
  graph.updateEachNodeAttributes((node, attributes) => {
    const at = Number(node) * 2
    return { ...attributes, x: places[at], y: places[at + 1] }
  })
}

/** Ties come with the last places: till then every step would take them along. */
function withTies(graph: Graph, network: Network, colour: string): Graph {
  const whole = graph.copy()
  for (const [from, to, strength] of network.edges)
    whole.addEdge(from, to, { size: strength * 0.4, color: colour })
  return whole
}

function draw(box: HTMLElement, network: Network, open: (href: string) => void) {
  const colours = coloursIn(box)
  const graph = graphOf(network, colours)
  const sigma = new Sigma(graph, box, {
    edgeProgramClasses: { line: EdgeLineProgram },
    defaultEdgeType: 'line',
    enableCameraRotation: false,
    labelFont: getComputedStyle(box).fontFamily,
    labelColor: { color: colours('text') },
    labelRenderedSizeThreshold: 9,
    labelDensity: 0.5,
    zIndex: false,
  })
  moveAsDrawn(sigma)
  sigma.on('clickNode', ({ node }) => open(hrefOf(network.nodes[Number(node)]!)))
  const place = ({ places, done }: Told) => {
    // A picture that changes under the hand is worse than one that settles a moment later.
    if (!done && isMoving(sigma)) return
    moveTo(graph, places)
    if (done) sigma.setGraph(withTies(graph, network, colours('tie')))
  }
  return { place, stop: () => sigma.kill() }
}

type Props = { title: string; network: Network }

/** Up to twenty thousand, drawn by the graphics card; placed by a worker, so that the page stays quick. */
export function BigPicture({ title, network }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const go = useGo()
  const open = useRef(go)
  const [state, setState] = useState<'settling' | 'settled' | 'failed'>('settling')
  useEffect(() => {
    let stop = () => {}
    try {
      const picture = draw(box.current!, network, (href) => open.current(href))
      setState('settling')
      const stopPlacing = placeInWorker(
        network,
        (told) => {
          picture.place(told)
          if (told.done) setState('settled')
        },
        () => setState('failed'),
      )
      stop = () => {
        stopPlacing()
        picture.stop()
      }
    } catch {
      // No WebGL: an old phone, or a browser that has it turned off.
      setState('failed')
    }
    return () => stop()
  }, [network])
  return (
    <figure className={styles.figure}>
      <div className={styles.big} role="img" aria-label={title} data-state={state}>
        <div ref={box} className={styles.canvas} />
      </div>
      {state === 'failed' ? (
        <Note>{MAP.noGraphics}</Note>
      ) : (
        <Soft>{state === 'settling' ? MAP.drawing : MAP.bigHint}</Soft>
      )}
    </figure>
  )
}
