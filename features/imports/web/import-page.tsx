import { useState } from 'react'
import { Busy } from '#ui/busy.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Page } from '#ui/page.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { Failed } from '#web/failed.tsx'
import { useGo } from '#web/go.ts'
import type { ImportPreview } from '../contract.ts'
import { ChooseFile } from './choose-file.tsx'
import { Columns } from './columns.tsx'
import { Options } from './options.tsx'
import { PastImports } from './past-imports.tsx'
import { PreviewRows } from './preview.tsx'
import { Problems } from './problems.tsx'
import { type Import, useImport } from './use-import.ts'
import { fileWords, many } from './words.ts'

export function ImportPage() {
  const bringing = useImport()
  const { kind, file, preview, choices } = bringing
  return (
    <Page title="Import a list" soft="Look first: nothing is written until you say so." width="wide">
      <Stack gap="large">
        <ChooseFile kind={kind} onKind={bringing.setKind} file={file} onFile={bringing.setFile} />
        <Failed error={preview.error} words={fileWords(preview.error)} />
        {preview.isFetching ? <Busy label="Reading the file" /> : null}
        {file && preview.data && !preview.error ? (
          <>
            <Columns kind={kind} columns={preview.data.columns} onChange={bringing.setColumn} />
            <Options kind={kind} preview={preview.data} choices={choices} onChange={bringing.choose} />
            <PreviewRows preview={preview.data} />
            <Problems title="What cannot be read" errors={preview.data.errors} />
            <BringIn bringing={bringing} preview={preview.data} />
          </>
        ) : null}
        {file ? null : <PastImports />}
      </Stack>
    </Page>
  )
}

/** The act itself; rows that cannot be read stay out only when told so. */
function BringIn({ bringing, preview: { counts } }: { bringing: Import; preview: ImportPreview }) {
  const go = useGo()
  const [skipBad, setSkipBad] = useState(false)
  const { run, preview } = bringing
  const rows = counts.new + counts.changes
  const bad = counts.cannotRead
  const waiting = preview.isFetching || preview.isPlaceholderData
  return (
    <Stack>
      {bad > 0 ? (
        <Checkbox
          label={`Leave out ${many(bad, 'row that cannot', 'rows that cannot')} be read`}
          value={skipBad}
          onChange={setSkipBad}
        />
      ) : null}
      <Failed error={run.error} words={fileWords(run.error)} />
      <Line>
        <Button
          kind="main"
          pending={run.isPending}
          disabled={waiting || rows === 0 || (bad > 0 && !skipBad)}
          onPress={() => bringing.bringIn(skipBad, (id) => go(`/imports/${id}`))}
        >
          Bring in {many(rows, 'row', 'rows')}
        </Button>
        {rows === 0 && !waiting ? <Soft>There is nothing new in this file.</Soft> : null}
        {run.isPending ? <Soft>A long list takes a minute. It comes in whole or not at all.</Soft> : null}
      </Line>
    </Stack>
  )
}
