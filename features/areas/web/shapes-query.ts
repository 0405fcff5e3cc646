import { queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '#web/api/client.ts'
import type { Shape } from '../contract.ts'

export type Box = { west: number; south: number; east: number; north: number }
type Asked = Box & { setId?: string }

/** A picture of more outlines than this tells nothing more, and takes too long to draw. */
const MOST_PAGES = 10

/** All outlines within a box, a thousand at a time; `more` when there are so many that some are left out. */
async function fetchShapes(asked: Asked, signal: AbortSignal): Promise<{ shapes: Shape[]; more: boolean }> {
  const shapes: Shape[] = []
  for (let page = 0; page < MOST_PAGES; page++) {
    const after = shapes.at(-1)?.code
    const found = await client.areas.shapes({ ...asked, ...(after ? { after } : {}) }, { signal })
    shapes.push(...found.shapes)
    if (!found.more) return { shapes, more: false }
  }
  return { shapes, more: true }
}

export const shapesQuery = (asked: Asked | null) =>
  queryOptions({
    queryKey: [['areas', 'shapes'], { all: asked }],
    queryFn: asked ? ({ signal }) => fetchShapes(asked, signal) : skipToken,
    staleTime: 300_000,
  })
