/** "Tue 12 May 2026" */
export const dayWords = (at: string): string =>
  new Date(at.length === 10 ? `${at}T12:00:00` : at).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
