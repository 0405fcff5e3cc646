import { useSyncExternalStore } from 'react'
import styles from './toast.module.css'
import { closeToast, type ToastMessage, toastStore } from './toasts.ts'

/** Once, in the shell. A live region that is there before the first message, or screen readers miss it. */
export function ToastRegion() {
  const messages = useSyncExternalStore(toastStore.watch, toastStore.read)
  return (
    <div className={styles.region} role="status" aria-live="polite" aria-relevant="additions">
      {messages.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </div>
  )
}

function Toast({ message }: { message: ToastMessage }) {
  const { id, text, act } = message
  const press = () => {
    closeToast(id)
    act?.onPress()
  }
  return (
    <div className={styles.toast}>
      <span>{text}</span>
      {act ? (
        <button type="button" className={styles.act} onClick={press}>
          {act.label}
        </button>
      ) : null}
      <button
        type="button"
        className={styles.act}
        onClick={() => closeToast(id)}
        aria-label="Close this message"
      >
        ✕
      </button>
    </div>
  )
}
