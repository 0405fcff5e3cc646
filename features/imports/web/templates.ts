import { csvText } from '#kernel/text/csv.ts'
import { saveFile } from '#ui/save-file.ts'
import type { TableKind } from '../mapping.contract.ts'

const TEMPLATES: Record<TableKind, { name: string; header: string[] }> = {
  people: {
    name: 'people-to-bring-in.csv',
    header: [
      'Member number',
      'First name',
      'Family name',
      'Email',
      'Mobile',
      'Postcode',
      'Branch',
      'Workplace',
      'Kind',
      'Tags',
      'Notes',
    ],
  },
  organisations: {
    name: 'organisations-to-bring-in.csv',
    header: ['Name', 'Kind', 'Address', 'Postcode', 'Website', 'Email', 'Phone', 'About'],
  },
  affiliations: {
    name: 'who-belongs-where.csv',
    header: [
      'Member number',
      'Person',
      'Person email',
      'Organisation',
      'Role',
      'Since',
      'Strength',
      'Source',
    ],
  },
  connections: {
    name: 'who-knows-whom.csv',
    header: ['Person', 'Person email', 'Knows', 'Knows email', 'Connection', 'Strength', 'Since'],
  },
  workplaces: {
    name: 'workplaces-to-bring-in.csv',
    header: [
      'Workplace',
      'Branch',
      'Employer',
      'Contractor',
      'Contract',
      'Head count',
      'Address',
      'Postcode',
    ],
  },
}

/** A file with nothing but the right titles, to be filled in a spreadsheet. */
export function saveTemplate(kind: TableKind) {
  const { name, header } = TEMPLATES[kind]
  saveFile(name, new Blob([csvText(header, [])], { type: 'text/csv;charset=utf-8' }))
}
