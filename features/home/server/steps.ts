import type { NextAct, Step } from '../contract.ts'
import type { Counts } from './today.sql.ts'

type Measure = { done: number; of: number; any: boolean; well: boolean; marked?: number }

const half = (done: number, of: number) => of > 0 && done * 2 >= of
/** Fewer than this many is a beginning, however complete it is. */
const A_FEW = 10
/** Of fewer people a share says nothing: three of three is a beginning and no 100%. */
const TOO_FEW = 20
/** A working group is ten to twenty active members. */
const TEAM = 10

/**
 * How far a step has come, from what is really there. `some` as soon as there is anything; `well` when half of what
 * the step is about is done: workplaces counted, organisations weighed, people tied, workplaces with a steward. Where no
 * whole can be known, or it could never be reached, a good number of them is well: talks, organisations introduced and met.
 */
const MEASURES: Partial<Record<Step['step'], (counts: Required<Counts>) => Measure>> = {
  branches: (n) => ({
    done: n.counted,
    of: n.workplaces,
    any: n.branches > 0,
    well: half(n.counted, n.workplaces),
  }),
  coalition: (n) => ({
    done: n.weighed,
    of: n.organisations,
    any: n.organisations > 0,
    well: n.organisations >= A_FEW && half(n.weighed, n.organisations),
  }),
  listening: (n) => ({ done: n.talks, of: 0, any: n.talks > 0, well: n.talks >= 2 * A_FEW }),
  mapping: (n) => ({
    done: n.people - n.untied,
    of: n.people,
    any: n.ties > 0,
    well: n.people >= A_FEW && half(n.people - n.untied, n.people),
  }),
  introducing: (n) => ({
    done: n.introduced,
    of: Math.max(n.introduced, n.introducers),
    any: n.introduced > 0,
    well: n.introduced >= A_FEW,
  }),
  contacting: (n) => ({
    done: n.reached,
    of: n.organisations,
    any: n.reached > 0,
    well: n.reached >= A_FEW,
  }),
  working_group: (n) => ({ done: n.team, of: Math.max(n.team, TEAM), any: n.team > 0, well: n.team >= TEAM }),
  leaders: (n) => ({
    done: n.staffed,
    of: n.workplaces,
    any: n.staffed + n.marked > 0,
    well: half(n.staffed, n.workplaces),
    marked: n.marked,
  }),
}

/** One branch is not several together, and one workplace with a steward is not most of them. */
const isAlone = (step: Step['step'], { branches, workplaces }: Required<Counts>) =>
  (step === 'branches' && branches < 2) || (step === 'leaders' && workplaces < 2)

export function stateOf(step: Step['step'], counts: Required<Counts>): Step {
  const measure = MEASURES[step]?.(counts)
  if (!measure) return { step, state: 'later', done: 0, of: 0 }
  const { any, well, ...counted } = measure
  const few = counts.people < TOO_FEW || isAlone(step, counts)
  const state = well && !few ? 'well' : any ? 'some' : 'none'
  return { step, state, ...counted, ...(few ? { few } : {}) }
}

type Place = { id: string; name: string }
type Next = { act: NextAct; count: number; about: Place | null } | null

/** The one act that helps most now: first what everything else needs, then the widest gap. */
export function nextAct(
  role: 'region' | 'branch' | 'listener',
  n: Required<Counts>,
  toApproach?: Place | undefined,
): Next {
  const next = role === 'listener' ? forListener(n) : forOrganiser(role, n, toApproach !== undefined)
  return { ...next, about: next.act === 'approach' ? toApproach! : null }
}

type Act = { act: NextAct; count: number }

function forListener(n: Required<Counts>): Act {
  if (n.people === 0) return { act: 'add_people', count: 0 }
  return n.untied > 0 ? { act: 'tie_people', count: n.untied } : { act: 'meet_given', count: n.given }
}

function forOrganiser(role: 'region' | 'branch', n: Required<Counts>, mayApproach: boolean): Act {
  if (n.branches === 0 && role === 'region') return { act: 'add_branch', count: 0 }
  if (n.people === 0) return { act: 'add_people', count: 0 }
  if (n.organisations === 0) return { act: 'add_organisations', count: 0 }
  if (n.ties === 0) return { act: 'record_ties', count: n.people }
  if (!half(n.people - n.untied, n.people)) return { act: 'tie_people', count: n.untied }
  if (n.mineLately === 0) return { act: 'meet_someone', count: n.people }
  if (mayApproach) return { act: 'approach', count: n.organisations }
  if (!half(n.counted, n.workplaces) && n.workplaces > 0)
    return { act: 'count_heads', count: n.workplaces - n.counted }
  if (!half(n.weighed, n.organisations))
    return { act: 'weigh_organisations', count: n.organisations - n.weighed }
  return { act: 'ask_who_we_know', count: n.organisations }
}
