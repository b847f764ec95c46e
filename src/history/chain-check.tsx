// Says of the record of a page, or of a card with its pages, where it is not as it was written: the first such link of each chain.
import { filedChecks } from '../core/summary';
import { database, storedChain } from '../database';
import { readEvents } from '../model';
import { Callout } from '../ui/callout';
import { useLive } from '../ui/live';
import { text } from '../ui/text';
import { type BrokenAt, brokenIn, brokenText } from './broken-link';

/** `id`: of the page or card. Nothing where all fits: that is what everybody expects. */
export function ChainCheck({ id, of }: { id: string; of: 'card' | 'page' }) {
  const found = useLive(() => findBroken(id, of), [id, of]);
  if (found.state !== 'ready' || found.value.length === 0) return null;
  return (
    <Callout tone="warn" title={text('history_brokenTitle')} role="status">
      <ul class="reasons">
        {found.value.map((broken) => (
          <li key={`${broken.chain.name} ${broken.time}`}>{brokenText(broken)}</li>
        ))}
      </ul>
      <p>{text('history_brokenBody')}</p>
    </Callout>
  );
}

const findBroken = (id: string, of: 'card' | 'page'): Promise<BrokenAt[]> =>
  database.transaction('r', database.events, async () => {
    const own = await storedChain(id);
    const pages = of === 'card' ? filedChecks(readEvents(own)) : [];
    const chains = await Promise.all(pages.map(storedChain));
    return [brokenIn(own, of), ...chains.map((chain) => brokenIn(chain, 'page'))].flatMap((one) => one ?? []);
  });
