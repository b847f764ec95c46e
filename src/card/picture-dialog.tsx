// Pictures looked at in a dialog: one just taken, before it is added, and proofs already kept.
import { useEffect, useState } from 'preact/hooks';
import { database } from '../database';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useLive } from '../ui/live';
import { text } from '../ui/text';

type PictureProps = { picture: Blob; onYes: () => void; onNo: () => void };

/** The last look before a picture of a page becomes a proof: the fields are blanked, other places cannot be. */
export function Picture({ picture, onYes, onNo }: PictureProps) {
  const address = useAddress(picture);
  return (
    <Dialog title={text('card_pictureTitle')} onClose={onNo}>
      <p>{text('card_pictureBody')}</p>
      {address && <img class="picture" src={address} alt={text('card_pictureAlt')} />}
      <div class="row row-end">
        <Button onClick={onNo}>{text('ui_cancel')}</Button>
        <Button look="main" onClick={onYes}>
          {text('card_pictureYes')}
        </Button>
      </div>
    </Dialog>
  );
}

/** A kept proof: pictures are shown, every kind can be saved as it is. */
export function StoredPicture({ proof, onClose }: { proof: string; onClose: () => void }) {
  const found = useLive(() => database.proofs.get(proof), [proof]);
  const kept = found.state === 'ready' ? found.value : undefined;
  const address = useAddress(kept?.blob);
  return (
    <Dialog title={kept?.name ?? text('card_proofs')} onClose={onClose}>
      {found.state !== 'loading' && !kept && <p>{text('card_proofGone')}</p>}
      {kept?.mime.startsWith('image/') && address && <img class="picture" src={address} alt={kept.name} />}
      <div class="row row-end">
        {kept && address && (
          <a class="button button-plain" href={address} download={kept.name}>
            {text('card_proofSave')}
          </a>
        )}
        <Button look="main" onClick={onClose}>
          {text('ui_close')}
        </Button>
      </div>
    </Dialog>
  );
}

function useAddress(blob: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
