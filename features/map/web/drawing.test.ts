import { expect, test } from 'vitest'
import { drawingSvg } from './drawing.ts'
import { layoutNetwork } from './layout.ts'
import { LEGEND } from './words.ts'

test('a saved picture says at its foot what its colours mean, who took it, when and what for', () => {
  const network = {
    nodes: [],
    edges: [],
    left: { people: 0, organisations: 0 },
    asOf: '2026-05-12T10:00:00.000Z',
  }
  const layout = layoutNetwork(network, { width: 400, height: 300 })
  const svg = drawingSvg(layout, 'All ties', 'Amina Yusuf, 29 Nov 2026, for: <the> wall')
  expect(svg).toContain('>Amina Yusuf, 29 Nov 2026, for: &#60;the&#62; wall</text></svg>')
  for (const { label } of LEGEND) expect(svg).toContain(`>${label}</text>`)
  expect(svg).toContain('viewBox="0 0 400 352"')
})
