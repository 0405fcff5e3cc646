import type { AppError } from '#kernel/errors.ts'

const WORDS: Record<string, string> = {
  file_too_large: 'The file is larger than 500 MB. Split it.',
  too_many_columns: 'A row has more than 1,000 columns: this does not look like a table.',
  cell_too_long: 'A cell holds more text than fits. A quotation mark may be missing before it.',
  too_many_rows: 'The file has more than 1,500,000 rows. Split it.',
  not_a_table: 'This is not a table. Save it as CSV or XLSX and try again.',
  no_such_sheet: 'There is no sheet of that name in the file.',
  empty_file: 'The file is empty.',
  disk_full: 'The disk is full. Nothing was lost; make room and try again.',
  list_changed:
    'Nothing was written: while the list was looked at, something else came in, and some rows would now do something else. Run it again.',
  others_write:
    'Nothing was written: another list is coming in at this moment. Run it again when that is done.',
  not_now: 'This import cannot be taken back now: it is not in, or has been taken back already.',
}

/** What an import stopped for, in words; undefined for other errors. */
export function codeWords({ code, fields }: AppError): string | undefined {
  const words = WORDS[code]
  return words && fields?.line ? `${words} (line ${fields.line})` : words
}
