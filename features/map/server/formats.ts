import { csvText } from '#kernel/text/csv.ts'
import type { Network } from '../contract.ts'

type Format = 'csv' | 'graphml' | 'gexf'

// What XML cannot hold at all, escaped or not, is left out.
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const xml = (text: string) =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** One line a tie: who, to whom, how strong. */
function csv({ nodes, edges }: Network): string {
  const header = ['from id', 'from', 'from kind', 'to id', 'to', 'to kind', 'strength']
  const end = (place: number) => {
    const { id, name, kind } = nodes[place]!
    return [id, name, kind]
  }
  return csvText(
    header,
    edges.map(([from, to, strength]) => [...end(from), ...end(to), strength]),
  )
}

/** GraphML 1.0 (graphml.graphdrawing.org), as yEd, Gephi and networkx read it. */
function graphml({ nodes, edges }: Network): string {
  const data = (key: string, value: string | number) => `<data key="${key}">${xml(String(value))}</data>`
  const key = (id: string, of: string, type: string) =>
    `<key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    key('label', 'node', 'string') + key('kind', 'node', 'string') + key('sort', 'node', 'string'),
    key('community', 'node', 'int') + key('strength', 'edge', 'int'),
    '<graph edgedefault="undirected">',
    ...nodes.map(
      (each) =>
        `<node id="${each.id}">${data('label', each.name)}${data('kind', each.kind)}${data('sort', each.sort ?? '')}${data('community', each.community)}</node>`,
    ),
    ...edges.map(
      ([from, to, strength], at) =>
        `<edge id="t${at}" source="${nodes[from]!.id}" target="${nodes[to]!.id}">${data('strength', strength)}</edge>`,
    ),
    '</graph></graphml>\n',
  ].join('\n')
}

/** GEXF 1.3 (gexf.net), as Gephi reads it. */
function gexf({ nodes, edges, asOf }: Network): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta lastmodifieddate="${asOf.slice(0, 10)}"><creator>Commonground</creator></meta>`,
    '<graph defaultedgetype="undirected"><attributes class="node">',
    '<attribute id="kind" title="kind" type="string"/><attribute id="community" title="community" type="integer"/>',
    '</attributes><nodes>',
    ...nodes.map(
      (each) =>
        `<node id="${each.id}" label="${xml(each.name)}"><attvalues><attvalue for="kind" value="${each.kind}"/><attvalue for="community" value="${each.community}"/></attvalues></node>`,
    ),
    '</nodes><edges>',
    ...edges.map(
      ([from, to, strength], at) =>
        `<edge id="t${at}" source="${nodes[from]!.id}" target="${nodes[to]!.id}" weight="${strength}"/>`,
    ),
    '</edges></graph></gexf>\n',
  ].join('\n')
}

const WRITERS: Record<Format, [write: (network: Network) => string, type: string]> = {
  csv: [csv, 'text/csv; charset=utf-8'],
  graphml: [graphml, 'application/graphml+xml'],
  gexf: [gexf, 'application/gexf+xml'],
}

/** A network as a file that other programs read. */
export function networkFile(network: Network, format: Format): File {
  const [write, type] = WRITERS[format]
  return new File([write(network)], `map.${format}`, { type })
}
