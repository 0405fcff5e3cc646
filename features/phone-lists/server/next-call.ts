import type { PhoneCall } from '../contract.ts'

/**
 * Whom to ring now: first those who asked to be rung back by today, the longest waiting first; then whoever was not
 * rung yet, in the order of the list; then those who did not answer, not the same one twice in a row.
 */
export function nextOf(
  calls: readonly PhoneCall[],
  today = new Date().toISOString().slice(0, 10),
): string | null {
  const waiting = calls.filter(({ waits }) => waits)
  const promised = waiting
    .filter(({ outcome, callBackOn }) => outcome === 'call_back' && (!callBackOn || callBackOn <= today))
    .sort((a, b) => (a.callBackOn ?? '').localeCompare(b.callBackOn ?? ''))
  // Without a day they are rung back after those who were not rung at all.
  const due = promised.find(({ callBackOn }) => callBackOn)
  const fresh = waiting.find(({ outcome }) => outcome === null)
  const again = waiting
    .filter(({ outcome }) => outcome === 'no_answer')
    .concat(promised)
    .sort((a, b) => (a.calledAt ?? '').localeCompare(b.calledAt ?? ''))
  return (due ?? fresh ?? again[0])?.id ?? null
}
