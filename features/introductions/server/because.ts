import type { Standing } from './score.ts'

const WEEK = 7
const MONTH = 30
const YEAR = 365

/** "today", "5 days ago", "3 weeks ago", "8 months ago", "2 years ago" */
export function agoWords(days: number): string {
  const told = (count: number, one: string) => `${count === 1 ? one : `${count} ${one.split(' ')[1]}s`} ago`
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 2 * WEEK) return `${days} days ago`
  if (days < 2 * MONTH) return told(Math.round(days / WEEK), 'a week')
  if (days < YEAR) return told(Math.round(days / MONTH), 'a month')
  return told(Math.round(days / YEAR), 'a year')
}

function talked({ daysSinceMine, daysSinceOurs }: Standing): string {
  if (daysSinceMine !== null && daysSinceMine <= (daysSinceOurs ?? daysSinceMine))
    return `you talked ${agoWords(daysSinceMine)}`
  if (daysSinceOurs !== null) return `one of us talked with them ${agoWords(daysSinceOurs)}`
  return 'nobody of us has written up a talk with them: meet first'
}

function asked({ open, recent }: Standing): string {
  const told = [
    open === 0
      ? ''
      : open === 1
        ? 'one introduction under way already'
        : `${open} introductions under way already`,
    recent === 0 ? '' : recent === 1 ? 'introduced us lately' : `introduced us ${recent} times lately`,
  ]
  return told.filter(Boolean).join(', ')
}

/** What came of asking them. Nobody needs to be told that nothing is known. */
function worked({ cameAbout, ended }: Standing): string {
  if (ended === 0) return ''
  if (ended === 1)
    return `the one introduction through them ${cameAbout === 1 ? 'came about' : 'came to nothing'}`
  const all = cameAbout === ended ? `all ${ended}` : `${cameAbout === 0 ? 'none' : cameAbout} of ${ended}`
  return `${all} introductions through them came about`
}

/** Why someone stands where they stand, each reason as one says it. */
export function becauseWords(standing: Standing, willing: boolean): string[] {
  return [
    standing.saidNo ? 'said no to this one before' : '',
    willing ? 'said they would introduce us' : '',
    talked(standing),
    worked(standing),
    asked(standing),
    standing.ours ? '' : 'not one of our members',
  ].filter(Boolean)
}
