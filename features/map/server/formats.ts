import { csvText } from '#kernel/text/csv.ts'
import { TAKEN } from '#server/lists/taken.ts'
import type { ToldNetwork } from './network.ts'

type Format = 'csv' | 'graphml' | 'gexf'

// What XML cannot hold at all, escaped or not, is left out.
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const xml = (text: string) =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A network and who took it, when and what for. */
export type TakenNetwork = ToldNetwork & { taken: string }

const leftOut = ({ left }: ToldNetwork) => left.people + left.organisations

/** Whether a file holds all. A table has no room for it but in its name. */
const cutWords = (network: ToldNetwork) =>
  leftOut(network) > 0
    ? `The ${network.nodes.length} with the most ties; ${leftOut(network)} more fit the same filters and are not in this file.`
    : 'All that fit the filters.'

/** What a file says of itself. */
const about = (network: TakenNetwork) => `${cutWords(network)} ${xml(network.taken)}`

/** One line a tie: who, to whom, as what, how strong. */
function csv({ nodes, edges, roles, taken }: TakenNetwork): string {
  const header = ['from id', 'from', 'from kind', 'to id', 'to', 'to kind', 'role', 'strength', TAKEN]
  const end = (place: number) => {
    const { id, name, kind } = nodes[place]!
    return [id, name, kind]
  }
  return csvText(
    header,
    edges.map(([from, to, strength], at) => [...end(from), ...end(to), roles[at]!, strength, taken]),
  )
}

/** GraphML 1.0 (graphml.graphdrawing.org), as yEd, Gephi and networkx read it. */
function graphml(network: TakenNetwork): string {
  const { nodes, edges, roles } = network
  const data = (key: string, value: string | number) => `<data key="${key}">${xml(String(value))}</data>`
  const key = (id: string, of: string, type: string) =>
    `<key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    key('label', 'node', 'string') + key('kind', 'node', 'string') + key('sort', 'node', 'string'),
    key('stage', 'node', 'string') + key('community', 'node', 'int'),
    key('role', 'edge', 'string') + key('strength', 'edge', 'int'),
    `<graph edgedefault="undirected"><desc>${about(network)}</desc>`,
    ...nodes.map(
      (each) =>
        `<node id="${each.id}">${data('label', each.name)}${data('kind', each.kind)}${data('sort', each.sort ?? '')}${data('stage', each.stage ?? '')}${data('community', each.community)}</node>`,
    ),
    ...edges.map(
      ([from, to, strength], at) =>
        `<edge id="t${at}" source="${nodes[from]!.id}" target="${nodes[to]!.id}">${data('role', roles[at]!)}${data('strength', strength)}</edge>`,
    ),
    '</graph></graphml>\n',
  ].join('\n')
}

/** GEXF 1.3 (gexf.net), as Gephi reads it. */
function gexf(network: TakenNetwork): string {
  const { nodes, edges, roles, asOf } = network
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta lastmodifieddate="${asOf.slice(0, 10)}"><creator>Commonground</creator><description>${about(network)}</description></meta>`,
    '<graph defaultedgetype="undirected"><attributes class="node">',
    '<attribute id="kind" title="kind" type="string"/><attribute id="stage" title="stage" type="string"/><attribute id="community" title="community" type="integer"/>',
    '</attributes><nodes>',
    ...nodes.map(
      (each) =>
        `<node id="${each.id}" label="${xml(each.name)}"><attvalues><attvalue for="kind" value="${each.kind}"/><attvalue for="stage" value="${each.stage ?? ''}"/><attvalue for="community" value="${each.community}"/></attvalues></node>`,
    ),
    '</nodes><edges>',
    ...edges.map(
      ([from, to, strength], at) =>
        `<edge id="t${at}" source="${nodes[from]!.id}" target="${nodes[to]!.id}" label="${xml(roles[at]!)}" weight="${strength}"/>`,
    ),
    '</edges></graph></gexf>\n',
  ].join('\n')
}

const WRITERS: Record<Format, [write: (network: TakenNetwork) => string, type: string]> = {
  csv: [csv, 'text/csv; charset=utf-8'],
  graphml: [graphml, 'application/graphml+xml'],
  gexf: [gexf, 'application/gexf+xml'],
}

/** A network as a file that other programs read. */
export function networkFile(network: TakenNetwork, format: Format): File {
  const [write, type] = WRITERS[format]
  const [held, more] = [network.nodes.length, leftOut(network)]
  const name = more > 0 ? `map-${held}-of-${held + more}` : 'map'
  return new File([write(network)], `${name}.${format}`, { type })
}
