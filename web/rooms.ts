import type { RoomRoute } from './room-route.ts'

/** Every room of the house that has pages. A new room is one import and one line. */
export const rooms: readonly RoomRoute[] = []
