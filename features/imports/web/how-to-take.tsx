import { ORGANISATION_KIND_OPTIONS } from '#features/organisations/web/public.tsx'
import { PERSON_KIND_OPTIONS, useOwnBranches } from '#features/people/web/public.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { number } from '#ui/number.ts'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Section } from '#ui/section.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import type { ImportColumns, ImportSettings, NumberedAs } from '../contract.ts'
import type { Mapping, TableKind } from '../mapping.contract.ts'
import styles from './import.module.css'
import { SlowField } from './slow-field.tsx'

type Props = {
  kind: TableKind
  uses: Mapping
  settings: ImportSettings
  /** Why what is chosen beforehand is. */
  because: Pick<ImportColumns, 'rememberedBranch' | 'membersBy' | 'numberedAs'>
  onChange: (settings: ImportSettings) => void
}

const WINS = [
  { value: 'file', label: 'The list is right' },
  { value: 'record', label: 'What we have is right' },
  { value: 'blanks', label: 'Only fill blanks' },
] as const
type Wins = (typeof WINS)[number]['value']

const WINS_SETTINGS: Record<Wins, ImportSettings> = {
  file: { wins: 'file', onlyBlanks: false },
  record: { wins: 'record', onlyBlanks: false },
  blanks: { wins: 'file', onlyBlanks: true },
}
const NAMING: readonly string[] = ['organisation', 'memberships', 'connection']
const TIES: readonly TableKind[] = ['affiliations', 'connections']

const AS_LAST_TIME = 'As with your last list that had these titles. Is this one of the same branch?'
const unionList = (title: string) =>
  `“${title}” looks like the union’s own list. If these are not its members, say here who they are.`

const knownNumbers = ({ rows }: NumberedAs) =>
  `${number(rows)} of the first rows are here already, with the same number and name.`

/** How the rows are taken: what they leave open, and who is right where both say something. */
export function HowToTake({ kind, uses, settings, because, onChange }: Props) {
  const put = (more: ImportSettings) => onChange({ ...settings, ...more })
  const names = TIES.includes(kind) || uses.some((use) => use && NAMING.includes(use.as))
  const numbered = uses.some((use) => use?.as.endsWith('external_id') && !use.system)
  const wins = settings.onlyBlanks ? 'blanks' : (settings.wins ?? 'file')
  return (
    <Section title="How the rows are taken">
      <Stack>
        {kind === 'connections' ? null : (
          <RadioChips
            label="Where the list and we say different things"
            hint="You can still choose for each row and field before anything is written. Who asked not to be contacted stays so."
            value={wins}
            options={WINS}
            onChange={(next) => put(WINS_SETTINGS[next])}
          />
        )}
        <div className={styles.fields}>
          <LeftOpen kind={kind} names={names} settings={settings} because={because} put={put} />
          {numbered ? (
            <SlowField
              label="Whose numbers are in the list?"
              hint={
                because.numberedAs && because.numberedAs.system === settings.system
                  ? knownNumbers(because.numberedAs)
                  : 'So that the same number is recognised next time.'
              }
              value={settings.system ?? ''}
              onChange={(system) => put({ system: system || undefined })}
            />
          ) : null}
        </div>
        {names ? (
          <Checkbox
            label="Write down people and organisations that rows name and that are not here yet"
            value={settings.createNamed ?? true}
            onChange={(createNamed) => put({ createNamed })}
          />
        ) : null}
      </Stack>
    </Section>
  )
}

type Open = Pick<Props, 'kind' | 'settings' | 'because'> & {
  names: boolean
  put: (more: ImportSettings) => void
}

function LeftOpen({ kind, names, settings, because: { rememberedBranch, membersBy }, put }: Open) {
  const branches = useOwnBranches()
  return (
    <>
      {kind === 'organisations' ? null : (
        <Select
          label="Branch, where a row names none"
          {...(rememberedBranch && settings.branchId === rememberedBranch ? { hint: AS_LAST_TIME } : {})}
          value={settings.branchId ?? ''}
          empty="No branch"
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(branchId) => put({ branchId: branchId || null })}
        />
      )}
      {kind === 'organisations' || kind === 'workplaces' ? null : (
        <Select
          label="Who people are, where a row does not say"
          {...(membersBy !== null && settings.personKind === 'member' ? { hint: unionList(membersBy) } : {})}
          value={settings.personKind ?? 'public'}
          options={PERSON_KIND_OPTIONS}
          onChange={(personKind) => put({ personKind })}
        />
      )}
      {kind === 'connections' || (kind === 'people' && !names) ? null : (
        <Select
          label="What organisations are, where a row does not say"
          value={settings.organisationKind ?? ''}
          empty="As the list or the name says"
          options={ORGANISATION_KIND_OPTIONS}
          onChange={(organisationKind) =>
            put(organisationKind ? { organisationKind } : { organisationKind: 'other' })
          }
        />
      )}
    </>
  )
}
