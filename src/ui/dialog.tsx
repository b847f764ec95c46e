// A modal question in the browser's own dialog element, which keeps the focus in and gives it back.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button, MainTaken } from './button';
import { text } from './text';
import './dialog.css';

type DialogProps = { title: string; onClose: () => void; children: ComponentChildren };

/** Open for as long as it is drawn. Escape calls `onClose`. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <MainTaken.Provider value={false}>{children}</MainTaken.Provider>
    </dialog>
  );
}

type ConfirmProps = {
  title: string;
  children: ComponentChildren;
  yes: string;
  onYes: () => void;
  onNo: () => void;
};

/** Asks before something that cannot be undone; the way back has the focus. */
export function Confirm({ title, children, yes, onYes, onNo }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onNo}>
      {children}
      <div class="row row-end">
        <Button onClick={onNo} autofocus>
          {text('ui_cancel')}
        </Button>
        <Button look="risky" onClick={onYes}>
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
