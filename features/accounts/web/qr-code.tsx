import { useEffect, useState } from 'react'
import styles from './account.module.css'

// Scanners need four empty squares around the code.
const QUIET = 4

async function draw(text: string) {
  const { create } = await import('qrcode')
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data, (dark, i) =>
    dark ? `M${QUIET + (i % size)} ${QUIET + Math.floor(i / size)}h1v1h-1z` : '',
  )
  return { path: squares.join(''), side: size + 2 * QUIET }
}

type Props = { text: string; label: string }

/** Black on white in dark mode too: many cameras read nothing else. */
export function QrCode({ text, label }: Props) {
  const [code, setCode] = useState<{ path: string; side: number } | null>(null)
  useEffect(() => {
    let gone = false
    draw(text).then(
      (drawn) => gone || setCode(drawn),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [text])
  return (
    <div className={styles.qr}>
      {code ? (
        <svg
          viewBox={`0 0 ${code.side} ${code.side}`}
          role="img"
          aria-label={label}
          shapeRendering="crispEdges"
        >
          <path d={code.path} />
        </svg>
      ) : null}
    </div>
  )
}
