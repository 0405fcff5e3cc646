import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { saveFile } from '#ui/save-file.ts'
import { client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportRecord } from '../contract.ts'
import { fileWords } from './problem-words.ts'

/** The rows that do not get in, as a file with the reason beside each, to be mended and brought again. */
export function GetRowsLeftOut({ id, hasFile, fileName }: Pick<ImportRecord, 'id' | 'hasFile' | 'fileName'>) {
  const fetching = useMutation({
    mutationFn: () => client.imports.failedRows({ id }),
    onSuccess: (file) => saveFile(`${fileName.replace(/\.[a-z0-9]{1,5}$/i, '')} (not brought in).csv`, file),
  })
  if (!hasFile) return null
  return (
    <>
      <Failed error={fetching.error} words={fileWords(fetching.error)} />
      <Button onPress={() => fetching.mutate()} pending={fetching.isPending}>
        Get these rows as a file
      </Button>
    </>
  )
}
