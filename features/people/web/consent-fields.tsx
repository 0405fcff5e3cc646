import { Checkbox } from '#ui/checkbox.tsx'
import { RadioChips } from '#ui/radio-chips.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PartProps } from './contact-fields.tsx'
import { CONSENTS } from './words.ts'

export function ConsentFields({ values, errors, set }: PartProps) {
  return (
    <Stack>
      <RadioChips
        label="May we contact them?"
        name="contactConsent"
        value={values.contactConsent}
        onChange={(contactConsent) => set('contactConsent', contactConsent)}
        options={CONSENTS}
      />
      {values.contactConsent !== 'unknown' || values.consentNote ? (
        <TextField
          label="When and how they said so"
          name="consentNote"
          placeholder="at the gate, 12 May"
          value={values.consentNote}
          onChange={(consentNote) => set('consentNote', consentNote)}
          error={errors.consentNote}
        />
      ) : null}
      <Stack gap="small">
        <Checkbox
          label="Do not contact at all"
          value={values.doNotContact}
          onChange={(doNotContact) => set('doNotContact', doNotContact)}
        />
        {values.doNotContact ? null : (
          <>
            <Checkbox
              label="Do not call"
              value={values.doNotCall}
              onChange={(doNotCall) => set('doNotCall', doNotCall)}
            />
            <Checkbox
              label="Do not text"
              value={values.doNotText}
              onChange={(doNotText) => set('doNotText', doNotText)}
            />
            <Checkbox
              label="Do not mail"
              value={values.doNotMail}
              onChange={(doNotMail) => set('doNotMail', doNotMail)}
            />
          </>
        )}
      </Stack>
    </Stack>
  )
}
