import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { LinkButton } from '#ui/link-button.tsx'
import { Note } from '#ui/note.tsx'
import { Line } from '#ui/stack.tsx'
import { useMe } from '#web/session.ts'
import styles from './account.module.css'
import { copy } from './copy.ts'

export type Invited = { name: string; link: string; mail: 'sent' | 'failed' | 'none' }
type Props = { invited: Invited; onClose: () => void }

const MAIL_WORDS = {
  sent: 'We have mailed the link. You can also send it yourself:',
  failed: 'The mail could not be sent. The link works all the same: send it yourself.',
  none: 'Send them the link, best from your own phone:',
}

function useWays({ name, link }: Invited) {
  const workspace = useMe()?.workspace.name ?? 'Commonground'
  const subject = `Come and join ${workspace}`
  const text = `Hello ${name}, here is your way into ${workspace}. The link is for you alone and works once, for seven days:\n${link}`
  const encoded = encodeURIComponent(text)
  return {
    sms: `sms:?&body=${encoded}`,
    // The app's own address, not a website's: the words go to the phone and nowhere else.
    whatsApp: `whatsapp://send?text=${encoded}`,
    mail: `mailto:?subject=${encodeURIComponent(subject)}&body=${encoded}`,
    // Closing the phone's own sheet again is no failure.
    share: () => navigator.share({ title: subject, text }).catch(() => {}),
  }
}

/** The link is shown only now; every way to send it is the organiser's own. */
export function ShareLink({ invited, onClose }: Props) {
  const ways = useWays(invited)
  const canShare = typeof navigator.share === 'function'
  const onlyHere = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(invited.link).hostname)
  return (
    <Dialog
      title={`An invitation for ${invited.name}`}
      open
      onClose={onClose}
      strict
      acts={
        <Button kind={canShare ? 'plain' : 'main'} onPress={onClose}>
          Done
        </Button>
      }
    >
      {onlyHere ? (
        <Note title="This link works on this computer only" kind="wait">
          <p>
            Nobody else can reach Commonground here yet. Whoever looks after the computer must give it an
            address that others can open (PUBLIC_URL, in the operating guide); then make the invitation again.
          </p>
        </Note>
      ) : null}
      <p>{MAIL_WORDS[invited.mail]}</p>
      <Line>
        {canShare ? (
          <Button kind="main" onPress={ways.share}>
            Share
          </Button>
        ) : null}
        <Button onPress={() => copy(invited.link)}>Copy the link</Button>
        <LinkButton href={ways.sms}>Text message</LinkButton>
        <LinkButton href={ways.whatsApp}>WhatsApp</LinkButton>
        <LinkButton href={ways.mail}>Mail</LinkButton>
      </Line>
      <Note>
        <p className={styles.secret}>{invited.link}</p>
        <p>It works once and ends in seven days. It is not shown again: if it gets lost, make another.</p>
      </Note>
    </Dialog>
  )
}
