import type { NextAct, Step } from '../contract.ts'
import type { Counts } from './today.sql.ts'

type Measure = { done: number; of: number; any: boolean; well: boolean }

const half = (done: number, of: number) => of > 0 && done * 2 >= of
/** Fewer than this many is a beginning, however complete it is. */
const A_FEW = 10

/**
 * How far a step has come, from what is really there. `some` as soon as there is anything; `well` when half of what
 * the step is about is done: workplaces counted, organisations weighed, people tied, workplaces with a steward.
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
  mapping: (n) => ({
    done: n.people - n.untied,
    of: n.people,
    any: n.ties > 0,
    well: n.people >= A_FEW && half(n.people - n.untied, n.people),
  }),
  introducing: (n) => ({
    done: n.introducers,
    of: n.organisations,
    any: n.introducers > 0,
    well: n.introducers >= A_FEW && half(n.introducers, n.organisations),
  }),
  leaders: (n) => ({
    done: n.staffed,
    of: n.workplaces,
    any: n.staffed > 0,
    well: half(n.staffed, n.workplaces),
  }),
}

export function stateOf(step: Step['step'], counts: Required<Counts>): Step {
  const measure = MEASURES[step]?.(counts)
  if (!measure) return { step, state: 'later', done: 0, of: 0 }
  const { done, of, any, well } = measure
  return { step, state: well ? 'well' : any ? 'some' : 'none', done, of }
}

type Next = { act: NextAct; count: number } | null

/** The one act that helps most now: first what everything else needs, then the widest gap. */
export function nextAct(role: 'region' | 'branch' | 'listener', n: Required<Counts>): Next {
  if (role === 'listener') {
    if (n.people === 0) return { act: 'add_people', count: 0 }
    return n.untied > 0 ? { act: 'tie_people', count: n.untied } : { act: 'meet_given', count: n.given }
  }
  if (n.branches === 0 && role === 'region') return { act: 'add_branch', count: 0 }
  if (n.people === 0) return { act: 'add_people', count: 0 }
  if (n.organisations === 0) return { act: 'add_organisations', count: 0 }
  if (n.ties === 0) return { act: 'record_ties', count: n.people }
  if (!half(n.people - n.untied, n.people)) return { act: 'tie_people', count: n.untied }
  if (!half(n.counted, n.workplaces) && n.workplaces > 0)
    return { act: 'count_heads', count: n.workplaces - n.counted }
  if (!half(n.weighed, n.organisations))
    return { act: 'weigh_organisations', count: n.organisations - n.weighed }
  return { act: 'ask_who_we_know', count: n.organisations }
}
