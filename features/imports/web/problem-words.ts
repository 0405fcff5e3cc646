import type { ErrorWords } from '#web/errors.ts'

const PROBLEMS: Record<string, string> = {
  name_missing: 'There is no name.',
  branch_missing:
    'A workplace needs its branch. Write it in the row, or choose one for the whole list under “Change what the columns hold”.',
  not_a_name: 'This is nobody’s name. Is it a total?',
  two_people: 'These are two people. Leave one here, and bring the other in a row of their own.',
  not_our_id: 'Commonground gives no such id.',
  not_an_email: 'This is not a mail address.',
  not_a_link: 'This is not a web address.',
  not_a_year: 'There is no year in this.',
  not_a_date: 'This is not a date.',
  not_a_strength: 'This should be 1, 2 or 3.',
  not_a_level: 'This should be 0 to 4.',
  not_a_phone: 'This is not a phone number.',
  not_a_number: 'This is not a number.',
  not_a_choice: 'This is none of the choices.',
  not_yes_or_no: 'This says neither yes nor no.',
  number_rounded: 'The spreadsheet has rounded this number. Make the column text there, and save it again.',
  too_long: 'This is too long.',
  too_many_cells: 'This row has more cells than there are columns. A quotation mark may be missing.',
  invalid_format: 'This does not look right.',
  unknown_branch: 'There is no branch of this name, or it is not yours.',
  unknown_workplace:
    'There is no workplace of this name in that branch yet. Add it under Branches, or bring a list of workplaces first.',
  unknown_person: 'Nobody of this name or number is here yet.',
  unknown_organisation: 'No organisation of this name or number is here yet.',
  unknown_organiser: 'Nobody of this name organises here.',
  not_a_stage: 'This should be identified, introduced, met, working together or ally.',
  not_special: 'This should be faith, origin, politics, health or nothing.',
  several_people: 'Several people fit. Add a number or a mail address.',
  several_organisations: 'Several organisations fit. Add a number or a postcode.',
  external_id_taken: 'This number belongs to someone else here already.',
  changed_meanwhile: 'Someone changed this record meanwhile.',
}

/** What is wrong with a cell; with `cellOnly` the row comes in without it. */
export const problemWords = (code: string, cellOnly: boolean | undefined) => {
  const words = PROBLEMS[code] ?? 'Please look at this again.'
  return cellOnly ? `${words} The row comes in without this cell.` : words
}

const AGAIN = 'Nothing was written.'
const FILES: Record<string, string> = {
  archive: 'This is a packed folder. Unpack it and bring the list inside.',
  old_spreadsheet:
    'This is an old or locked Excel file. Open it, choose “Save as”, then XLSX or CSV, and bring that here.',
  other_spreadsheet:
    'This is a spreadsheet of another kind (such as ODS or Numbers). Open it, choose “Save as” or “Export”, then XLSX or CSV, and bring that here.',
  document: 'This is a document with text. Copy its table into a spreadsheet, save that, and bring it here.',
  broken_spreadsheet: 'This spreadsheet is damaged. Open it, save it again, and bring that here.',
  bomb: 'This spreadsheet unpacks to far more than a list could hold.',
  pdf: 'This is a PDF. Ask whoever made it for the list as a spreadsheet.',
  picture: 'This is a picture. Type the list into a spreadsheet.',
  contact_card: 'These are contact cards. Export them as CSV instead.',
  open_quote: 'A quotation mark was opened and never closed, as when half of the file is missing.',
}

const ERROR_WORDS: ErrorWords = {
  file_too_large: { title: 'This file is larger than 500 MB.', safe: AGAIN, next: 'Split it in two.' },
  too_many_rows: { title: 'This file has more than 1,500,000 rows.', safe: AGAIN, next: 'Split it in two.' },
  too_many_columns: {
    title: 'This does not look like a list: a row has more than 1,000 columns.',
    safe: AGAIN,
    next: 'Take away the columns that you do not need.',
  },
  cell_too_long: {
    title: 'One cell holds more text than fits.',
    safe: AGAIN,
    next: 'A quotation mark may be missing somewhere before it.',
  },
  empty_file: { title: 'There are no rows in this file.', safe: AGAIN, next: 'Choose another one.' },
  no_such_sheet: { title: 'There is no sheet of this name.', safe: AGAIN },
  not_a_table: {
    title: 'This is not a list of rows.',
    safe: AGAIN,
    next: 'Save it as CSV or XLSX and try again.',
  },
  file_gone: { title: 'The file is no longer here.', next: 'Bring it again.' },
  asker_gone: {
    title: 'Whoever was at work on this list may not do so any more.',
    safe: 'What came in so far is noted, and can be taken back.',
    next: 'A regional organiser can go on with it, or stop it and leave nothing of it.',
  },
  not_now: { title: 'Something else is going on with this list.', next: 'Wait a moment and look again.' },
  others_write: {
    title: 'Another list is coming in at this moment.',
    safe: AGAIN,
    next: 'Wait until it is in, then bring this one in. It is looked at once more first, so that nobody comes in twice.',
  },
  cannot_read: {
    title: 'One of these rows cannot be read as it stands.',
    safe: 'The others are unchanged.',
    next: 'Correct its cell, or leave the row out.',
  },
  nobody_to_be: {
    title: 'For one of these rows there is nobody to choose.',
    safe: 'The others are unchanged.',
  },
  disk_full: { title: 'The disk of the server is full.', safe: AGAIN, next: 'Tell whoever looks after it.' },
  invalid: { title: 'One of these choices does not fit.', next: 'Look at the columns once more.' },
}

/** Words for a file that cannot be read, with the kind of file and the line where they are known. */
export function fileWords(error: unknown): ErrorWords {
  const { code, data } = (error ?? {}) as { code?: string; data?: { fields?: Record<string, string> } }
  const { file = '', line } = data?.fields ?? {}
  const known = ERROR_WORDS[code ?? '']
  if (!code || !known || typeof known === 'string') return ERROR_WORDS
  const next = FILES[file] ?? known.next
  const where = line ? `See line ${line}.` : ''
  return { ...ERROR_WORDS, [code]: { ...known, next: [where, next].filter(Boolean).join(' ') } }
}
