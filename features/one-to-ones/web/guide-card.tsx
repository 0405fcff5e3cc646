import { Card } from '#ui/card.tsx'
import { Section } from '#ui/section.tsx'
import { Stack } from '#ui/stack.tsx'
import { client } from '#web/api/client.ts'
import { PaperActs } from '#web/paper-acts.tsx'
import { GUIDE } from '../guide.ts'
import styles from './one-to-ones.module.css'
import { PAPER } from './plan-words.ts'

/** Prompts to read beforehand. Nobody fills in a form in front of someone. */
export const GuideCard = () => (
  <Section title="How it may go">
    <Stack gap="small">
      {GUIDE.map(({ title, lines }) => (
        <Card key={title} title={title}>
          <ul className={styles.guide}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
      ))}
    </Stack>
    <PaperActs name="one-to-one" what={PAPER.guide} shown get={client.oneToOnes.paper} />
  </Section>
)
