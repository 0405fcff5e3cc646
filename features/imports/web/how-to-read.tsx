import { NumberField } from '#ui/number-field.tsx'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Soft } from '#ui/text.tsx'
import type { ImportColumns } from '../contract.ts'
import { ENCODINGS, type Encoding, type TableChoices, type TableKind } from '../mapping.contract.ts'
import styles from './import.module.css'
import { KINDS } from './words.ts'

type Props = {
  kind: TableKind
  table: ImportColumns['table']
  choices: TableChoices
  onKind: (kind: TableKind) => void
  onChoose: (choices: TableChoices) => void
}

const ENCODING_LABELS: Record<Encoding, string> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, other order)',
  'windows-1252': 'Older Windows (1252)',
}
const DELIMITERS = [
  { value: ',', label: 'Comma ,' },
  { value: ';', label: 'Semicolon ;' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar |' },
  { value: '^', label: 'Caret ^' },
  { value: '~', label: 'Tilde ~' },
  { value: ':', label: 'Colon :' },
]

/** "Sheet Members, titles in line 4": what was found out, in one line. */
function foundWords({ sheet, delimiter, encoding, headerLine }: Props['table']): string {
  const mark = DELIMITERS.find(({ value }) => value === delimiter)
    ?.label.split(' ')[0]
    ?.toLowerCase()
  return [
    headerLine === 0 ? 'No line with titles' : `Titles in line ${headerLine}`,
    ...(sheet === null ? [] : [`sheet “${sheet}”`]),
    ...(mark ? [`${mark} between columns`] : []),
    ...(encoding === null ? [] : [ENCODING_LABELS[encoding]]),
  ].join(', ')
}

/** What we found out about the file by ourselves, each to be put right. */
export function HowToRead({ kind, table, choices, onKind, onChoose }: Props) {
  const choose = (more: TableChoices) => onChoose({ ...choices, ...more })
  const { sheets, sheet, encoding, delimiter, headerLine } = table
  return (
    <Section title="How we read the file">
      <details className={styles.reading}>
        <summary>{foundWords(table)}</summary>
        <Soft>Change this if names look odd or columns run together.</Soft>
        <div className={styles.fields}>
          <Select
            label="The list holds"
            value={kind}
            options={KINDS}
            onChange={(next) => onKind(next as TableKind)}
          />
          {sheets.length > 1 ? (
            <Select
              label="Sheet"
              value={sheet ?? ''}
              options={sheets.map((name) => ({ value: name, label: name }))}
              onChange={(next) => onChoose({ sheet: next })}
            />
          ) : null}
          {delimiter === null ? null : (
            <Select
              label="Between columns"
              value={delimiter}
              options={DELIMITERS}
              onChange={(next) => choose({ delimiter: next })}
            />
          )}
          {encoding === null ? null : (
            <Select
              label="Letters as in"
              value={encoding}
              options={ENCODINGS.map((value) => ({ value, label: ENCODING_LABELS[value] }))}
              onChange={(next) => choose({ encoding: next as Encoding })}
            />
          )}
          <NumberField
            label="Line with the titles"
            hint="0 when there are none."
            value={headerLine}
            min={0}
            max={1_000_000}
            onChange={(line) =>
              line === null || line === headerLine ? undefined : choose({ headerLine: line })
            }
          />
        </div>
      </details>
    </Section>
  )
}
