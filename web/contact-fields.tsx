import { RepeatedFields } from '#ui/repeated-fields.tsx'
import { Stack } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'

/** What every part of a form is handed. */
export type FormPart<Values> = {
  values: Values
  errors: Record<string, string>
  set: <K extends keyof Values>(name: K, value: Values[K]) => void
}

export type ContactValues = {
  phones: { number: string; label: string }[]
  emails: { address: string; label: string }[]
  addresses: { text: string; postcode: string; label: string }[]
}
type PartProps = FormPart<ContactValues>
type Props = PartProps & {
  /** What the words beside a phone say: "What phone 2 is for", "work, home". */
  phoneLabel: (nth: number) => string
  phoneExample: string
}

const nth = (label: string, at: number) => (at === 0 ? label : `${label} ${at + 1}`)

function Phones({ values, errors, set, phoneLabel, phoneExample }: Props) {
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
              label={phoneLabel(at + 1)}
              placeholder={phoneExample}
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

/** How to reach someone or some organisation: several phones, mails and addresses. */
export const ContactFields = (props: Props) => (
  <Stack>
    <Phones {...props} />
    <Emails {...props} />
    <Addresses {...props} />
  </Stack>
)
