import type { AppError } from '#kernel/errors.ts'

/** What is wrong with a row, by its code. */
export const PROBLEM_WORDS: Record<string, string> = {
  name_missing: 'there is no name',
  not_an_email: 'this is not a mail address',
  not_a_link: 'this is not a web address',
  not_a_year: 'there is no year in this',
  not_a_strength: 'strength is 1, 2 or 3',
  too_long: 'this is too long',
  invalid_format: 'this does not look right',
  unknown_branch: 'there is no branch of this name',
  unknown_workplace: 'there is no workplace of this name',
  unknown_person: 'nobody of this name or number is there (--create writes them down)',
  unknown_organisation: 'no such organisation is there (--create writes it down)',
  several_people: 'several people fit this row',
  several_organisations: 'several organisations fit this row',
  external_id_taken: 'this number belongs to someone else already',
}

const FILE_WORDS: Record<string, string> = {
  file_too_large: 'The file is larger than 30 MB. Split it.',
  too_many_columns: 'A row has more than 500 columns: this does not look like a table.',
  cell_too_long: 'A cell holds more text than fits. A quotation mark may be missing before it.',
  too_many_rows: 'The file has more than 50,000 rows. Split it.',
  not_a_table: 'This is not a table of text. Save it as CSV and try again.',
  empty_file: 'The file is empty.',
  changed_meanwhile: 'Someone changed one of these records just now. Try again.',
}

/** A file that cannot be read, in words; undefined for other errors. */
export function codeWords({ code, fields }: AppError): string | undefined {
  const words = FILE_WORDS[code]
  return words && fields?.line ? `${words} (line ${fields.line})` : words
}
