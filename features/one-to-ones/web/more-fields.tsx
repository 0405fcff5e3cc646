import { CheckChips } from '#ui/check-chips.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { RepeatedFields } from '#ui/repeated-fields.tsx'
import { Columns, Stack } from '#ui/stack.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { useForm } from '#web/use-form.ts'
import styles from './one-to-ones.module.css'
import { blankQuote, type Sign, type WriteUp } from './values.ts'
import { CONSENT_OPTIONS, JOINED_OPTIONS, MARK_WORDS, RHYTHM_OPTIONS, SCALE_OPTIONS, WRITE } from './words.ts'

type Props = { form: ReturnType<typeof useForm<WriteUp>> }

const SIGN_OPTIONS = (['followers', 'initiative', 'respected', 'kept_promise'] as const).map(
  (value: Sign) => ({
    value,
    label: MARK_WORDS[value],
  }),
)

const Feelings = ({ form }: Props) => (
  <fieldset className={styles.group}>
    <legend>{WRITE.feelings}</legend>
    <Columns>
      <TextArea label={WRITE.angry} {...form.field('angry')} />
      <TextArea label={WRITE.happy} {...form.field('happy')} />
      <TextArea label={WRITE.sad} {...form.field('sad')} />
      <TextArea label={WRITE.excited} {...form.field('excited')} />
    </Columns>
  </fieldset>
)

const Quotes = ({ form }: Props) => (
  <fieldset className={styles.group}>
    <legend>{WRITE.quotes}</legend>
    <RepeatedFields
      value={form.values.quotes}
      blank={blankQuote}
      most={20}
      another={WRITE.anotherQuote}
      removeLabel={(at) => `${WRITE.takeQuote} (${at + 1})`}
      onChange={(quotes) => form.set('quotes', quotes)}
      line={(quote, at, change) => (
        <Stack gap="small">
          <TextArea
            label={WRITE.quote}
            name={`quotes.${at}.words`}
            value={quote.words}
            onChange={(words) => change({ words })}
            error={form.errors[`quotes.${at}.words`]}
            maxLength={2000}
          />
          {quote.words.trim() ? (
            <RadioChips
              label={WRITE.consent}
              options={CONSENT_OPTIONS}
              value={quote.consent}
              onChange={(consent) => change({ consent })}
            />
          ) : null}
        </Stack>
      )}
    />
  </fieldset>
)

const Signs = ({ form }: Props) => (
  <Stack gap="small">
    <CheckChips label={WRITE.signs} options={SIGN_OPTIONS} {...form.field('signs')} />
    {form.values.signs.map((mark) => (
      <TextField
        key={mark}
        label={WRITE.seen(MARK_WORDS[mark])}
        value={form.values.seen[mark] ?? ''}
        onChange={(words) => form.set('seen', { ...form.values.seen, [mark]: words })}
        maxLength={1000}
      />
    ))}
  </Stack>
)

/** What can wait, in the order in which people remember it. */
export function MoreFields({ form }: Props) {
  return (
    <section className={styles.more} aria-label={WRITE.moreTitle}>
      <Feelings form={form} />
      <RadioChips
        label={WRITE.interest}
        hint={WRITE.interestHint}
        options={SCALE_OPTIONS}
        {...form.field('interest')}
      />
      <RadioChips
        label={WRITE.commitment}
        hint={WRITE.commitmentHint}
        options={SCALE_OPTIONS}
        {...form.field('commitment')}
      />
      <TextArea label={WRITE.offers} hint={WRITE.offersHint} {...form.field('offers')} />
      <TextArea label={WRITE.mightDo} {...form.field('mightDo')} />
      <Signs form={form} />
      <RadioChips label={WRITE.joined} options={JOINED_OPTIONS} {...form.field('joined')} />
      <Quotes form={form} />
      <RadioChips label={WRITE.rhythm} options={RHYTHM_OPTIONS} {...form.field('rhythm')} />
      <Stack gap="small">
        <TextArea label={WRITE.reflection} hint={WRITE.reflectionHint} {...form.field('reflection')} />
        {form.values.reflection.trim() ? <Checkbox label={WRITE.share} {...form.field('shared')} /> : null}
      </Stack>
    </section>
  )
}
