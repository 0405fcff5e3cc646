import { notAllowed } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Shape } from '../contract.ts'
import { polygonsOf } from './locate.ts'
import { type Box, type Ring, selectSets, selectShapes } from './sets.sql.ts'
import { selectOutlines } from './whole-workspace.sql.ts'

export async function listSets(tx: Tx) {
  const rows = await selectSets(tx)
  return {
    sets: rows.map(({ brought_in_at, ...set }) => ({ ...set, broughtInAt: brought_in_at.toISOString() })),
  }
}

type Asked = {
  setId?: string | undefined
  west: number
  south: number
  east: number
  north: number
  after?: string | undefined
  limit?: number | undefined
}

/** Nobody sees more than two thousand steps across a picture. */
const STEPS = 2000
const MOST = 1000

function thin(ring: Ring, step: number): Ring {
  let last = ring[0]!
  const kept = ring.filter((point, at) => {
    const near = Math.abs(point[0] - last[0]) < step && Math.abs(point[1] - last[1]) < step
    if (near && at > 0 && at < ring.length - 1) return false
    last = point
    return true
  })
  return kept.length >= 4 ? kept : []
}

const corners = ({ west, south, east, north }: Box): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

/** Outlines to draw within a box, no finer than its size on a screen can show. */
export async function showShapes(tx: Tx, { setId, after, limit = MOST, ...box }: Asked) {
  const { role } = tx.actor
  if (role === 'viewer' && setId) throw notAllowed()
  const rows = await (role === 'viewer'
    ? selectOutlines(tx, box, { after, limit: limit + 1 })
    : selectShapes(tx, setId, box, { after, limit: limit + 1 }))
  const step = Math.abs(box.east - box.west) / STEPS
  const shapes: Shape[] = rows.slice(0, limit).map((row) => {
    const polygons = polygonsOf(row.geometry!)
      .map((rings) => rings.map((ring) => thin(ring, step)).filter((ring) => ring.length > 0))
      .filter((rings) => rings.length > 0)
    // Too small to have a form at this size, and still there.
    return { code: row.code, name: row.name, polygons: polygons.length > 0 ? polygons : [[corners(row)]] }
  })
  return { shapes, more: rows.length > limit }
}
