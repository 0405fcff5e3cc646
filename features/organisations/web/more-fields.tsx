import { useEffect, useRef } from 'react'
import { RepeatedFields } from '#ui/repeated-fields.tsx'
import { Select } from '#ui/select.tsx'
import { Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { TextField } from '#ui/text-field.tsx'
import { specialOf } from '../kinds.contract.ts'
import type { PartProps } from './contact-fields.tsx'
import type { FormValues, SpecialChoice } from './form-values.ts'
import styles from './organisations.module.css'
import { SPECIAL_OPTIONS, SPECIAL_WORDS } from './words.ts'

const INSIDE = ['special', 'postcode', 'externalIds']

function SpecialField({ values, errors, set }: PartProps) {
  const told = specialOf(values.kinds)
  const follows = `As its kinds say: ${told ? `tells of ${SPECIAL_WORDS[told]}` : 'nothing the law protects'}`
  return (
    <Select
      label="What belonging there tells about a person"
      hint="Who belongs to a place that tells of faith, origin, politics or health is shown only to those who need to know."
      name="special"
      value={values.special}
      onChange={(special) => set('special', special as SpecialChoice)}
      options={[
        { value: 'follows', label: follows },
        { value: 'none', label: 'Nothing the law protects' },
        ...SPECIAL_OPTIONS,
      ]}
      error={errors.special}
    />
  )
}

function ExternalIds({ values, errors, set }: PartProps) {
  const lines: FormValues['externalIds'] =
    values.externalIds.length > 0 ? values.externalIds : [{ system: '', id: '' }]
  return (
    <Stack gap="small">
      <Soft>Its number in another list, such as a charity number: an import then knows it again.</Soft>
      <RepeatedFields
        value={lines}
        blank={{ system: '', id: '' }}
        most={20}
        another="another number"
        removeLabel={(at) => `Take away number ${at + 1}`}
        onChange={(externalIds) => set('externalIds', externalIds)}
        line={(each, at, change) => (
          <>
            <TextField
              label={`Which list${at > 0 ? ` ${at + 1}` : ''}`}
              placeholder="charity register"
              value={each.system}
              onChange={(system) => change({ system })}
              error={errors[`externalIds.${at}.system`]}
            />
            <TextField
              label={`Number there${at > 0 ? ` ${at + 1}` : ''}`}
              value={each.id}
              onChange={(id) => change({ id })}
              error={errors[`externalIds.${at}.id`]}
            />
          </>
        )}
      />
    </Stack>
  )
}

/** What hardly anyone needs on the day, folded away; it unfolds by itself when something in it is wrong. */
export function MoreFields(props: PartProps) {
  const { values, errors, set } = props
  const fold = useRef<HTMLDetailsElement>(null)
  const wrong = Object.keys(errors).some((path) => INSIDE.some((name) => path.startsWith(name)))
  useEffect(() => {
    if (wrong && fold.current) fold.current.open = true
  }, [wrong])
  return (
    <details className={styles.more} ref={fold}>
      <summary>More</summary>
      <Stack>
        <SpecialField {...props} />
        <TextField
          label="Postcode, when no address is known"
          value={values.postcode}
          onChange={(postcode) => set('postcode', postcode)}
          error={errors.postcode}
        />
        <ExternalIds {...props} />
      </Stack>
    </details>
  )
}
