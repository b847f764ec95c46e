// The page that checks a link, a message or a picture: one place to put it in, and right below what was found.
import { useState } from 'preact/hooks';
import { PictureResult } from '../scan/picture-result';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Field } from '../ui/field';
import { FilePicker, useDrop, usePastedFiles } from '../ui/take-files';
import { text } from '../ui/text';
import { FoundInText } from './found-in-text';
import { type Material, materialOf } from './material';
import { useQuestion } from './question';

export function CheckLink({ id }: { id: string | null }) {
  const [material, setMaterial] = useState<Material>({ is: 'text', text: '' });
  const asked = useQuestion(id, setMaterial);
  const write = (words: string) => setMaterial({ is: 'text', text: words });
  const take = async (files: readonly File[]) => {
    const [file] = files;
    if (file) setMaterial(await materialOf(file));
  };
  usePastedFiles(take);
  const { over, handlers } = useDrop((dropped) => {
    if (dropped.files.length) void take([...dropped.files]);
    else write(dropped.getData('text/uri-list') || dropped.getData('text/plain'));
  });
  return (
    <main class={`check-link stack-wide ${over ? 'check-over' : ''}`} {...handlers}>
      <header class="stack">
        <h1>{text('check_title')}</h1>
        <p class="soft">{text('check_intro')}</p>
      </header>
      <Place material={material} onText={write} onFiles={take} />
      <section class="stack" aria-live="polite">
        {asked === 'reading' ? <p class="loading">{text('ui_loading')}</p> : <Found of={material} />}
      </section>
      <footer class="soft">{text('check_private')}</footer>
    </main>
  );
}

type PlaceProps = {
  material: Material;
  onText: (words: string) => void;
  onFiles: (files: File[]) => Promise<void>;
};

/** A longer text stands in the field by its beginning alone: to lay it out takes a browser longer than to read it. In UTF-16 units. */
const LONG = 20_000;
const BEGINNING = 500;

/** Where a text is put in and a file is chosen. */
function Place({ material, onText, onFiles }: PlaceProps) {
  const words = material.is === 'text' ? material.text : '';
  const isLong = words.length > LONG;
  const paste = (event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (pasted.length <= LONG) return;
    event.preventDefault();
    onText(pasted);
  };
  return (
    <section class="panel stack">
      <Field label="check_paste" hint="check_pasteHint">
        <textarea
          rows={4}
          readOnly={isLong}
          value={isLong ? `${words.slice(0, BEGINNING)}…` : words}
          onPaste={paste}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </Field>
      {isLong && <p class="soft">{text('check_longText', words.length)}</p>}
      <div class="row">
        <FilePicker onFiles={onFiles}>{text('check_pick')}</FilePicker>
        {(material.is !== 'text' || material.text !== '') && (
          <Button look="quiet" onClick={() => onText('')}>
            {text('check_clear')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Found({ of }: { of: Material }) {
  if (of.is === 'refused')
    return (
      <Callout tone="warn" title={text('check_refusedTitle')} role="alert">
        <p>{text(of.why)}</p>
      </Callout>
    );
  return (
    <>
      {of.text.trim() !== '' && <FoundInText of={of.text} />}
      {of.is === 'picture' && (
        <PictureResult picture={of.picture} none={of.fromTab ? 'check_noCodeInTab' : 'check_noCodeBody'} />
      )}
    </>
  );
}
