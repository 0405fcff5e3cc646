const DAY = 86_400_000
/** A meeting of yesterday is still fresh; what is older either took place or will not. */
const FRESH_DAYS = 2
const MOST = { talks: 4, promises: 3, toMeet: 2, again: 2, stale: 2 }

type Planned = { id: string; plannedFor: string | null }
type Promised = { kind: 'step' | 'meet' }
type Waiting<T, F, N> = { planned: readonly T[]; followUps: readonly F[]; nudges: readonly N[] }

const time = (talk: Planned) => new Date(talk.plannedFor ?? 0).getTime()

/**
 * What of all that waits stands on Today, so that no heap of one kind hides another: what was met just now, then whom to
 * meet, soonest first; what was promised, who is to be met, who is to be met again, each as it came; last the meetings
 * that should have been long ago. All of today's meetings stand there, however many. `more` are those left out.
 */
export function orderOfToday<T extends Planned, F extends Promised, N>(
  { planned, followUps, nudges }: Waiting<T, F, N>,
  now: Date,
) {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime()
  const past = planned.filter((talk) => time(talk) < now.getTime()).sort((a, b) => time(b) - time(a))
  const isFresh = (talk: T) => time(talk) > now.getTime() - FRESH_DAYS * DAY
  const coming = planned.filter((talk) => time(talk) >= now.getTime()).sort((a, b) => time(a) - time(b))
  const fresh = past.filter(isFresh).slice(0, MOST.talks / 2)
  const today = coming.filter((talk) => time(talk) < tomorrow)
  const soon = coming.slice(0, Math.max(today.length, MOST.talks - fresh.length))
  const shown = {
    talks: [...fresh, ...soon],
    promises: followUps.filter(({ kind }) => kind === 'step').slice(0, MOST.promises),
    toMeet: followUps.filter(({ kind }) => kind === 'meet').slice(0, MOST.toMeet),
    again: nudges.slice(0, MOST.again),
    stale: past.filter((talk) => !isFresh(talk)).slice(0, MOST.stale),
  }
  const rows = Object.values(shown).reduce((sum, each) => sum + each.length, 0)
  return { ...shown, more: planned.length + followUps.length + nudges.length - rows }
}
