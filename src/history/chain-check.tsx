// Says of the record of a page, or of a card with its pages, where it is not as it was written: the first such link of each chain.
import { openPart } from '../core/page';
import { filedChecks } from '../core/summary';
import { database, storedChain } from '../database';
import { PageCheck, readEvents } from '../model';
import { Callout } from '../ui/callout';
import { useLive } from '../ui/live';
import { text } from '../ui/text';
import { type BrokenAt, brokenIn, brokenText } from './broken-link';

/** `id`: of the page or card; `name`: what its row calls it. Nothing where all fits: that is what everybody expects. */
export function ChainCheck({ id, of, name }: { id: string; of: 'card' | 'page'; name: string }) {
  const found = useLive(() => findBroken(id, of, name), [id, of, name]);
  if (found.state !== 'ready' || found.value.length === 0) return null;
  return (
    <Callout tone="warn" title={text('history_brokenTitle')} role="status">
      <ul class="reasons">
        {found.value.map((broken) => (
          <li key={`${broken.chain.name} ${broken.at} ${broken.time}`}>{brokenText(broken)}</li>
        ))}
      </ul>
      <p>{text('history_brokenBody')}</p>
    </Callout>
  );
}

const findBroken = (id: string, of: 'card' | 'page', name: string): Promise<BrokenAt[]> =>
  database.transaction('r', database.events, database.checks, async () => {
    const own = await storedChain(id);
    const pages = of === 'card' ? filedChecks(readEvents(own)) : [];
    const chains = await Promise.all(pages.map(storedChain));
    const rows = await database.checks.bulkGet(pages);
    const found = chains.map((chain, i) => brokenIn(chain, 'page', hostOf(rows[i]) ?? pages[i]!));
    return [brokenIn(own, of, name), ...found].flatMap((one) => one ?? []);
  });

const hostOf = (row: PageCheck | undefined): string | undefined =>
  PageCheck.safeParse(row).data && openPart(row!.parts).host;
