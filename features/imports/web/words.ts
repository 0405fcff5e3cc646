import { number } from '#ui/number.ts'
import type { ImportRecord, ImportState, LineState, RecordKind } from '../contract.ts'
import type { TableKind } from '../mapping.contract.ts'

export const many = (count: number, one: string, more: string) =>
  `${number(count)} ${count === 1 ? one : more}`
export const rowWords = (count: number) => many(count, 'row', 'rows')

export const KINDS: readonly { value: TableKind; label: string }[] = [
  { value: 'people', label: 'People' },
  { value: 'organisations', label: 'Organisations' },
  { value: 'affiliations', label: 'Who belongs where' },
  { value: 'connections', label: 'Who knows whom' },
  { value: 'workplaces', label: 'Workplaces' },
]
export const kindLabel = (kind: TableKind) => KINDS.find(({ value }) => value === kind)?.label ?? ''

export const KIND_HINTS: Record<TableKind, string> = {
  people:
    'One person a row. A name is enough; a member number or mail address lets us recognise them next time.',
  organisations: 'One organisation a row. A name is enough; kind, postcode and web address help.',
  affiliations: 'One tie a row: a person, an organisation, and what they are there.',
  connections: 'Two people a row, and how they know each other.',
  workplaces: 'One workplace a row, with its branch and who runs it.',
}

export const STATES: Record<LineState, { label: string; hint: string }> = {
  new: { label: 'New', hint: 'Nobody here is like these. They will be written down.' },
  changes: {
    label: 'Changes',
    hint: 'We know these already, or an earlier line named them, and this line says something else. See field by field what will stand.',
  },
  ask: {
    label: 'Same?',
    hint: 'These may be records we have already. You decide; rows without an answer come in as new, and wait under Same person?',
  },
  cannotRead: { label: 'Cannot read', hint: 'These stay out until the cell is put right.' },
  unchanged: {
    label: 'Unchanged',
    hint: 'Here already, or in an earlier line. Nothing happens to them. Where one says something else, you see what, and what stands instead.',
  },
  skipped: { label: 'Left out', hint: 'You said to leave these out.' },
}

export const COURSE: Record<ImportState, string> = {
  uploaded: 'not looked at yet',
  reading: 'being read',
  ready: 'waits for you',
  writing: 'coming in',
  done: 'came in',
  undoing: 'being taken back',
  undone: 'taken back',
  cancelled: 'stopped',
  failed: 'stopped by a fault',
}

const RECORDS: Record<RecordKind, [one: string, more: string]> = {
  people: ['person', 'people'],
  organisations: ['organisation', 'organisations'],
  workplaces: ['workplace', 'workplaces'],
  affiliations: ['affiliation', 'affiliations'],
  connections: ['connection', 'connections'],
}
/** What became of rows that change nothing: those that say the same, and those whose different word was not taken. */
export const unchangedWords = ({ counts, kept }: Pick<ImportRecord, 'counts' | 'kept'>): string[] => {
  const same = (counts.unchanged ?? 0) - kept
  return [
    same > 0 ? `${rowWords(same)} said what was here already, and changed nothing.` : '',
    kept > 0
      ? `${rowWords(kept)} said something else than what stands, and that was kept: the list’s word was left aside.`
      : '',
  ].filter(Boolean)
}

/** "3 people, 1 workplace"; '' for nothing. */
export const recordsWords = (counts: ImportRecord['made']) =>
  (Object.keys(RECORDS) as RecordKind[])
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .map((kind) => many(counts[kind] ?? 0, ...RECORDS[kind]))
    .join(', ')
