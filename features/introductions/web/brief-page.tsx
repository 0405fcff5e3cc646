import { skipToken, useQuery } from '@tanstack/react-query'
import { Busy } from '#ui/busy.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { api, client } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { useRouteParam } from '#web/go.ts'
import { PaperActs } from '#web/paper-acts.tsx'
import { BriefText, briefWords, hasBrief } from './brief-text.tsx'
import { placeOf } from './introduction-row.tsx'
import styles from './introductions.module.css'
import { OwnPhone } from './own-phone.tsx'
import { SendPdf } from './send-pdf.tsx'
import { BRIEF, ERROR_WORDS, ONE } from './words.ts'

/** One page for whoever introduces us: to read together, to print, to send from one's own phone. */
export function BriefPage() {
  const id = useRouteParam('id')
  const found = useQuery(api.introductions.get.queryOptions({ input: { id } }))
  const introduction = found.data
  const who = useQuery(
    api.people.get.queryOptions({ input: introduction ? { id: introduction.person.id } : skipToken }),
  ).data
  const back = { href: `/introductions/${id}`, label: 'Introduction' }
  if (!introduction)
    return (
      <Page title={ONE.brief} back={back}>
        {found.error ? <Failed error={found.error} words={ERROR_WORDS} onRetry={found.refetch} /> : <Busy />}
      </Page>
    )
  const { person, askedBy } = introduction
  const written = hasBrief(introduction)
  const edit = `/introductions/${id}/brief/edit`
  return (
    <Page
      title={BRIEF.title(person.name)}
      soft={<bdi>{BRIEF.soft(placeOf(introduction))}</bdi>}
      back={back}
      actions={
        <Line>
          {written ? <LinkButton href={edit}>{BRIEF.change}</LinkButton> : null}
          <PaperActs
            name="brief"
            what={written ? BRIEF.title(person.name) : BRIEF.emptyForm}
            get={(large) => client.introductions.paper({ id, ...large })}
          />
        </Line>
      }
    >
      {written ? (
        <Stack gap="large">
          <BriefText introduction={introduction} />
          <p>{BRIEF.thanks(askedBy.name ?? '')}</p>
          {who ? (
            <div className={styles.onScreen}>
              <Section title={BRIEF.share}>
                <SendPdf id={id} />
                <OwnPhone person={who} subject={BRIEF.title(person.name)} words={briefWords(introduction)} />
              </Section>
            </div>
          ) : null}
        </Stack>
      ) : (
        <EmptyState act={<LinkButton href={edit}>{BRIEF.edit}</LinkButton>}>{BRIEF.empty}</EmptyState>
      )}
    </Page>
  )
}
