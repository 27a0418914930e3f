// A question that must be answered before going on. Focus stays inside and returns to where it came from.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../text/use-text.ts';
import { Button } from './Button.tsx';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons: the way out first, the deed last. */
  actions?: ReactNode;
  isWide?: boolean;
  /** `alertdialog` for what cannot be taken back. */
  role?: 'dialog' | 'alertdialog';
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, actions, isWide, role = 'dialog' } = props;
  return (
    <ModalOverlay
      className="dialog-shade"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className="dialog-box" data-wide={isWide || undefined}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {actions && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  title: string;
  /** What will happen and what will not. */
  children: ReactNode;
  /** The deed, as a verb: "Take out of the library". */
  confirm: string;
  isOpen: boolean;
  onConfirm: () => void;
  onClose: () => void;
  isDanger?: boolean;
  isPending?: boolean;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, isOpen, onConfirm, onClose, isDanger, isPending } = props;
  const { parts: t } = useText();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t.cancel}
          </Button>
          <Button
            tone={isDanger ? 'danger' : 'primary'}
            onPress={onConfirm}
            isPending={isPending ?? false}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
