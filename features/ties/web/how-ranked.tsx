import { Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { RANKING } from './words.ts'

/** Why this one stands above that one, for whoever has to explain it. */
export const HowRanked = () => (
  <details>
    <summary>{RANKING.title}</summary>
    <Stack gap="small">
      {RANKING.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Soft>{RANKING.dots}</Soft>
    </Stack>
  </details>
)
