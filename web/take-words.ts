export type TakeFormat = 'csv' | 'vcard' | 'mail' | 'labels'

/** How a list leaves the house, for people and organisations alike. */
export const TAKE = {
  as: 'As what',
  formats: [
    { value: 'csv' as const, label: 'A table (CSV)' },
    { value: 'vcard' as const, label: 'Cards for an address book (vCard)' },
    { value: 'mail' as const, label: 'A mailing list (CSV)' },
    { value: 'labels' as const, label: 'Address labels (PDF)' },
  ],
  sheet: 'Labels on a sheet',
  sheets: [
    { value: '3x8' as const, label: '24: 3 by 8' },
    { value: '3x7' as const, label: '21: 3 by 7' },
    { value: '2x7' as const, label: '14: 2 by 7' },
  ],
  reason: 'What for',
  reasonHint: 'Kept in the log, with your name, and written into the file.',
  needsReason: 'Please say what for in a few words.',
  leave: 'Leave it',
  saved: 'The file is in your downloads. Delete it when you are done.',
  refused: {
    'selection:no_addresses': 'None of these has an address and takes letters.',
    'selection:too_many': 'These are more than 3,000 labels. Narrow the list with a filter first.',
  },
}
