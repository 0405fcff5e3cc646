import { useEffect, useRef } from 'react'
import { DateField } from '#ui/date-field.tsx'
import { RepeatedFields } from '#ui/repeated-fields.tsx'
import { Columns, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PartProps } from './contact-fields.tsx'
import type { FormValues } from './form-values.ts'
import styles from './people.module.css'

const INSIDE = ['givenName', 'familyName', 'birthDate', 'bornYear', 'postcode', 'externalIds']
const year = (text: string) => {
  const digits = text.replace(/\D/g, '').slice(0, 4)
  return digits ? Number(digits) : null
}

function ExternalIds({ values, errors, set }: PartProps) {
  const lines: FormValues['externalIds'] =
    values.externalIds.length > 0 ? values.externalIds : [{ system: '', id: '' }]
  return (
    <Stack gap="small">
      <Soft>Their number in another list, such as a membership number: an import then knows them again.</Soft>
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
              placeholder="membership"
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
        <Columns>
          <TextField
            label="First name"
            value={values.givenName}
            onChange={(givenName) => set('givenName', givenName)}
            error={errors.givenName}
          />
          <TextField
            label="Family name"
            hint="Lists go by it. Left empty, the last word of the name counts."
            value={values.familyName}
            onChange={(familyName) => set('familyName', familyName)}
            error={errors.familyName}
          />
        </Columns>
        <Columns>
          <DateField
            label="Born on"
            min="1880-01-01"
            value={values.birthDate}
            onChange={(birthDate) => set('birthDate', birthDate)}
            error={errors.birthDate}
          />
          {values.birthDate ? null : (
            <TextField
              label="Or born in the year"
              inputMode="numeric"
              value={values.bornYear === null ? '' : String(values.bornYear)}
              onChange={(text) => set('bornYear', year(text))}
              error={errors.bornYear}
            />
          )}
        </Columns>
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
