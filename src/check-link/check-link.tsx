// The page that checks a link, a message or a picture: one place to put it in, and right below what was found.
import { useMemo, useState } from 'preact/hooks';
import { linksIn } from '../core/links-in';
import { LinkList } from '../scan/link-list';
import { PictureResult } from '../scan/picture-result';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Field } from '../ui/field';
import { FilePicker, useDrop, usePastedFiles } from '../ui/take-files';
import { text } from '../ui/text';
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

/** Where a text is put in and a file is chosen. */
function Place({ material, onText, onFiles }: PlaceProps) {
  return (
    <section class="panel stack">
      <Field label="check_paste" hint="check_pasteHint">
        <textarea
          rows={4}
          value={material.is === 'text' ? material.text : ''}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </Field>
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

function FoundInText({ of }: { of: string }) {
  const { links, cut } = useMemo(() => linksIn(of), [of]);
  if (links.length > 0) return <LinkList links={links} cut={cut} />;
  return (
    <Callout tone="quiet" title={text('check_noLink')} role="status">
      <p>{text('check_noLinkBody')}</p>
    </Callout>
  );
}
