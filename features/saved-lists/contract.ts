/** Saved lists: filters that someone wants to come back to, kept for themselves only. */
import * as z from 'zod/mini'
import { done, id, line, moment, op, optionalLine } from '#kernel/contract.ts'

export const LIST_ROOMS = ['people', 'organisations'] as const
export type ListRoom = (typeof LIST_ROOMS)[number]

const filterValue = z.union([optionalLine(200), z.array(optionalLine(200)).check(z.maxLength(20))])

/** A list's filters as they stand in its web address. */
export const listFilters = z
  .record(line(40), filterValue)
  .check(z.refine((filters) => Object.keys(filters).length <= 20))
export type ListFilters = z.infer<typeof listFilters>

export const savedList = z.object({
  id: id(),
  room: z.enum(LIST_ROOMS),
  name: z.string(),
  filters: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  createdAt: moment(),
})
export type SavedList = z.infer<typeof savedList>

const tags = ['saved lists']
const keepers = { roles: ['region', 'branch', 'listener', 'partner'] } as const

export const savedLists = {
  list: op('GET', '/saved-lists', { summary: 'My saved lists of one room', tags }, keepers)
    .input(z.object({ room: z.enum(LIST_ROOMS) }))
    .output(z.object({ lists: z.array(savedList) })),
  save: op('PUT', '/saved-lists/{id}', { summary: 'Keep a list for myself', tags }, keepers)
    .input(z.object({ id: id(), room: z.enum(LIST_ROOMS), name: line(80), filters: listFilters }))
    .output(savedList),
  remove: op('DELETE', '/saved-lists/{id}', { summary: 'Forget a saved list', tags }, keepers)
    .input(z.object({ id: id() }))
    .output(done()),
}
