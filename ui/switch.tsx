import { SwitchButton, SwitchField } from 'react-aria-components/Switch'
import { Text } from 'react-aria-components/Text'
import styles from './checkbox.module.css'

export type SwitchProps = {
  label: string
  value: boolean
  onChange: (value: boolean) => void
  hint?: string
  disabled?: boolean
}

/** For a setting that takes hold at once. Inside a form that is saved later, use Checkbox. */
export function Switch({ label, value, onChange, hint, disabled = false }: SwitchProps) {
  return (
    <SwitchField className={styles.field} isSelected={value} onChange={onChange} isDisabled={disabled}>
      <SwitchButton className={styles.box}>
        <span className={styles.track} aria-hidden="true">
          <span className={styles.knob} />
        </span>
        <span>{label}</span>
      </SwitchButton>
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
    </SwitchField>
  )
}
