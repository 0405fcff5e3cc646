import type { ReactNode } from 'react'
import { Stack } from './stack.tsx'
import { Soft } from './text.tsx'

/** People's own words, in serif, with who said them and by what leave. */
export function Quote({ children, from }: { children: ReactNode; from: ReactNode }) {
  return (
    <figure>
      <Stack gap="small">
        <blockquote dir="auto">{children}</blockquote>
        <figcaption>
          <Soft>{from}</Soft>
        </figcaption>
      </Stack>
    </figure>
  )
}
