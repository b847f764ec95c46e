// What the record knows of the page in front: what it answered to a code, and the card it belongs to or should.
import { defaultLabel } from '../card/card-form';
import { readCheck } from '../card/read-row';
import { verdictOf } from '../core/page';
import { concernsCard, hasLeaked } from '../core/path';
import { isGood } from '../core/result';
import { checkFrom } from '../core/summary';
import { chainOf, database } from '../database';
import type { Card, PageCheck } from '../model';
import { useAct } from '../ui/act';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { useLive } from '../ui/live';
import { send } from '../ui/send';
import { text } from '../ui/text';
import { answerOf } from '../words/page-says';

/** The row of a check as it changes; null when there is none. */
export function useFrontCheck(id: string | null): PageCheck | null {
  const row = useLive(async () => {
    const stored = id === null ? undefined : await database.checks.get(id);
    return stored && readCheck(stored);
  }, [id]);
  return row.state === 'ready' && typeof row.value === 'object' ? row.value : null;
}

/** Has a code gone into the page of this check where it should not? Not where it was said to be another card's. */
export function useLeak(check: PageCheck | null): boolean {
  const id = check?.entered ? check.id : null;
  const chain = useLive(async () => (id === null ? null : chainOf(id)), [id]);
  const events = chain.state === 'ready' ? chain.value?.events : undefined;
  return (
    check !== null && events?.[0]?.data.type === 'sighted' && hasLeaked({ check: checkFrom(events), events })
  );
}

/** The page has answered and belongs to no card: its record is then the one thing to do. */
export const wantsCard = (check: PageCheck | null): boolean =>
  check !== null && !check.card && check.results.length > 0;

type FrontCheckProps = { check: PageCheck; cards: Card[]; current: Card | null; now: number };

export function FrontCheck({ check, cards, current: inHand, now }: FrontCheckProps) {
  const current = inHand?.closed ? null : inHand; // one that is done with takes no page by itself
  const { busy, act } = useAct();
  const file = (card: string) => act(() => send({ type: 'file-check', check: check.id, card }));
  if (check.card) {
    const own = cards.find(({ id }) => id === check.card);
    if (!own || own.id === inHand?.id) return null;
    return (
      <div class="row row-apart">
        <span class="soft">{text('popup_filedElsewhere', own.facts.label)}</span>
        {current && (
          <Button look="quiet" busy={busy} onClick={() => file(current.id)}>
            {text('popup_resultFile', current.facts.label)}
          </Button>
        )}
      </div>
    );
  }
  const result = check.results.at(-1);
  // What went in, or stands in front, may be of the card in hand all the same.
  if (!result)
    return current && concernsCard(check) ? (
      <div class="row row-apart">
        <span class="soft">{text('popup_filedNowhere')}</span>
        <Button look="quiet" busy={busy} onClick={() => file(current.id)}>
          {text('popup_resultFile', current.facts.label)}
        </Button>
      </div>
    ) : null;
  const good = isGood(result);
  const claimed = verdictOf(check.parts) !== 'official';
  const open = () => {
    const facts = { label: defaultLabel('other', now), brand: 'other' } as const; // no page tells which kind it is
    void act(() => send({ type: 'open-card', facts, check: check.id }));
  };
  return (
    <Callout {...answerOf(result, check.parts)} role="status">
      <p>{text(claimed ? 'popup_claimBody' : good ? 'popup_resultGoodBody' : 'popup_resultBadBody')}</p>
      <div class="row">
        {current && (
          <Button look="main" busy={busy} onClick={() => file(current.id)}>
            {text('popup_resultFile', current.facts.label)}
          </Button>
        )}
        <Button look={current ? 'quiet' : 'main'} busy={busy} onClick={open}>
          {text('popup_resultOpen')}
        </Button>
      </div>
    </Callout>
  );
}
