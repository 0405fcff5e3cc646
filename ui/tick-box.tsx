import styles from './data-table.module.css'

type Props = { label: string; value: boolean; some?: boolean; onChange: () => void }

/** A bare checkbox for dense rows, with a full-size target around it. */
export function TickBox({ label, value, some = false, onChange }: Props) {
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        aria-label={label}
        checked={value}
        onChange={onChange}
        ref={(node) => {
          if (node) node.indeterminate = some && !value
        }}
      />
    </label>
  )
}
