import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import styles from './dialog.module.css'
import type { DialogProps } from './dialog.tsx'

/** The dialog itself, fetched the first time that one opens. */
export function DialogWindow({ title, open, onClose, children, acts, strict = false }: DialogProps) {
  return (
    <ModalOverlay
      className={styles.veil}
      data-sheet=""
      isOpen={open}
      onOpenChange={(next) => (next ? undefined : onClose())}
      isDismissable={!strict}
    >
      <Modal className={styles.sheet}>
        <AriaDialog className={styles.dialog} role={strict ? 'alertdialog' : 'dialog'}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className={styles.close} onClick={onClose} aria-label="Close">
              ✕
            </button>
          </div>
          {children}
          {acts ? <div className={styles.acts}>{acts}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
