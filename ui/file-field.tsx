import { type ReactNode, useId, useState } from 'react'
import styles from './file-field.module.css'
import { Icon } from './icon.tsx'
import { Soft } from './text.tsx'

export type FileFieldProps = {
  label: string
  /** What it may be, and how large. */
  hint: ReactNode
  /** Endings and media types, as the browser's own picker takes them. */
  accept: string
  disabled?: boolean
  onFile: (file: File) => void
}

/** One file, chosen or dropped onto the frame. */
export function FileField({ label, hint, accept, disabled = false, onFile }: FileFieldProps) {
  const [over, setOver] = useState(false)
  const id = useId()
  return (
    <div className={over ? `${styles.drop} ${styles.over}` : styles.drop}>
      <Icon name="import" />
      <label htmlFor={id} className={styles.file}>
        {label}
      </label>
      <Soft>{hint}</Soft>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) onFile(chosen)
          // So that the same file, mended, can be chosen again.
          event.target.value = ''
        }}
      />
    </div>
  )
}
