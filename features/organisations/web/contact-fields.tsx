import { Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { FormValues } from './form-values.ts'
import { RepeatedFields } from './repeated-fields.tsx'

/** What every part of the organisation's form is handed. */
export type PartProps = {
  values: FormValues
  errors: Record<string, string>
  set: <K extends keyof FormValues>(name: K, value: FormValues[K]) => void
}

const nth = (label: string, at: number) => (at === 0 ? label : `${label} ${at + 1}`)

function Phones({ values, errors, set }: PartProps) {
  return (
    <RepeatedFields
      value={values.phones}
      blank={{ number: '', label: '' }}
      most={10}
      another="another phone"
      removeLabel={(at) => `Take away phone ${at + 1}`}
      onChange={(phones) => set('phones', phones)}
      line={(phone, at, change) => (
        <>
          <TextField
            label={nth('Phone', at)}
            name={`phones.${at}.number`}
            type="tel"
            value={phone.number}
            onChange={(number) => change({ number })}
            error={errors[`phones.${at}.number`]}
          />
          {at > 0 || phone.label ? (
            <TextField
              label={`Whose phone ${at + 1} is`}
              placeholder="office, the chair"
              value={phone.label}
              onChange={(label) => change({ label })}
              error={errors[`phones.${at}.label`]}
            />
          ) : null}
        </>
      )}
    />
  )
}

function Emails({ values, errors, set }: PartProps) {
  return (
    <RepeatedFields
      value={values.emails}
      blank={{ address: '', label: '' }}
      most={10}
      another="another mail address"
      removeLabel={(at) => `Take away mail address ${at + 1}`}
      onChange={(emails) => set('emails', emails)}
      line={(email, at, change) => (
        <TextField
          label={nth('Mail', at)}
          name={`emails.${at}.address`}
          type="email"
          value={email.address}
          onChange={(address) => change({ address })}
          error={errors[`emails.${at}.address`]}
        />
      )}
    />
  )
}

function Addresses({ values, errors, set }: PartProps) {
  return (
    <RepeatedFields
      value={values.addresses}
      blank={{ text: '', postcode: '', label: '' }}
      most={10}
      another="another address"
      removeLabel={(at) => `Take away address ${at + 1}`}
      onChange={(addresses) => set('addresses', addresses)}
      line={(address, at, change) => (
        <>
          <TextField
            label={nth('Address', at)}
            name={`addresses.${at}.text`}
            value={address.text}
            onChange={(text) => change({ text })}
            error={errors[`addresses.${at}.text`]}
          />
          <TextField
            label={at === 0 ? 'Postcode' : `Postcode of address ${at + 1}`}
            name={`addresses.${at}.postcode`}
            value={address.postcode}
            onChange={(postcode) => change({ postcode })}
            error={errors[`addresses.${at}.postcode`]}
          />
        </>
      )}
    />
  )
}

export const ContactFields = (props: PartProps) => (
  <Stack>
    <Phones {...props} />
    <Emails {...props} />
    <TextField
      label="Website"
      name="website"
      type="url"
      placeholder="www.example.org"
      value={props.values.website}
      onChange={(website) => props.set('website', website)}
      error={props.errors.website}
    />
    <Addresses {...props} />
  </Stack>
)
