// The three ways by which a page takes files: chosen, dropped, pasted.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type TakeFiles = (files: File[]) => unknown;

type FilePickerProps = {
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: TakeFiles;
  children: ComponentChildren;
};

/** Looks like a button. */
export function FilePicker({ onFiles, children, ...input }: FilePickerProps) {
  return (
    <label class="button button-plain picker">
      {children}
      <input
        {...input}
        type="file"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // so that the same file can be chosen again
          if (files.length > 0) void onFiles(files);
        }}
      />
    </label>
  );
}

/** Takes what is dropped on the element that gets `handlers`; `over` while something is held above it. */
export function useDrop(take: (dropped: DataTransfer) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) take(event.dataTransfer);
    },
  };
  return { over, handlers };
}

/** Files that are pasted anywhere in the page are taken; text goes where the cursor is. */
export function usePastedFiles(take: TakeFiles): void {
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void take(files);
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  });
}
