import type { client } from '#web/api/client.ts'

/** One talk with what follows from it, as the server answers it. */
export type Talk = Awaited<ReturnType<typeof client.oneToOnes.get>>
/** A talk as it stands in a list. */
export type ListedTalk = Awaited<ReturnType<typeof client.oneToOnes.list>>['oneToOnes'][number]
export type Waiting = Awaited<ReturnType<typeof client.followUps.list>>['followUps'][number]
export type Nudge = Awaited<ReturnType<typeof client.oneToOnes.mine>>['nudges'][number]
