// Looking before the jump: the links of the page in front, the codes in sight there, and the page that checks a link.
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PictureResult } from '../scan/picture-result';
import { takeView } from '../scan/take-view';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { text } from '../ui/text';
import type { FrontPage } from './front-page';
import { LinksOfPage } from './links-of-page';

type Scan = { view: Blob; Result: typeof PictureResult };

export function LookAhead({ front }: { front: FrontPage | null }) {
  const tab = front?.tab;
  const [scan, setScan] = useState<Scan | 'failed' | null>(null);
  // Loaded when it is asked for: the popup opens without it.
  const look = async (id: number): Promise<Scan> => {
    const [view, { PictureResult: Result }] = await Promise.all([
      takeView(id),
      import('../scan/picture-result'),
    ]);
    return { view, Result };
  };
  const check = () => {
    void browser.tabs.create({ url: browser.runtime.getURL('check-link.html') });
    close();
  };
  return (
    <section class="look-ahead stack" aria-label={text('popup_lookAhead')}>
      <LinksOfPage links={front?.links ?? []} />
      <div class="row">
        {tab && (
          <Button onClick={() => void look(tab.id).then(setScan, () => setScan('failed'))}>
            {text('popup_scan')}
          </Button>
        )}
        <Button onClick={check}>{text('popup_checkLink')}</Button>
      </div>
      {scan === 'failed' && (
        <Callout tone="warn" title={text('check_refusedTitle')} role="alert">
          <p>{text('popup_scanFailed')}</p>
        </Callout>
      )}
      {scan !== null && scan !== 'failed' && <scan.Result picture={scan.view} none="check_noCodeInTab" />}
    </section>
  );
}
