import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Line } from '#ui/stack.tsx'
import { useRouteParam } from '#web/go.ts'
import { NotHerePage } from '#web/not-here-page.tsx'
import styles from './help.module.css'
import { topics } from './topics.ts'

export function TopicPage() {
  const slug = useRouteParam('topic')
  const at = topics.findIndex((topic) => topic.slug === slug)
  const topic = topics[at]
  const next = topics[at + 1]
  if (!topic) return <NotHerePage />
  return (
    <Page title={topic.title} soft={topic.about} back={{ href: '/help', label: 'Help' }}>
      <div className={styles.text}>
        {topic.sections.map(({ id, heading, body }) => (
          <section key={id} id={id} aria-labelledby={`${id}-heading`}>
            <h2 id={`${id}-heading`}>{heading}</h2>
            {body}
          </section>
        ))}
      </div>
      {next ? (
        <Line>
          <LinkButton href={`/help/${next.slug}`}>Next: {next.title}</LinkButton>
        </Line>
      ) : null}
    </Page>
  )
}
