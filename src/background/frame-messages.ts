// What a content script may say, and what each message does.
import { asksInFrame, asksOf, levelOf, verdictOf } from '../core/page';
import { shownWords } from '../core/page-message';
import { noticeWords } from '../core/spoken';
import { policyNow } from '../policy';
import type { FrameMessage, Handlers } from '../protocol';
import { changePage, forgetDocument, type ShownPage } from '../session';
import { askToContinue } from './ask-to-continue';
import { showBadge } from './badge';
import { judgeCodes } from './codes';
import { decide } from './decide';
import { type Frame, pageEntered, pageOfFrame } from './frame';
import { judgeLinks, placeLinkMarks } from './links';
import { recognise } from './recognise';
import { recordCheck } from './record';
import { sight } from './sight';
import { coverWithWarning, warn } from './warn';
import { answerWatch, recordResult, watchResult } from './witness';
import { spoken } from './words';

/** Does nothing when the frame's page is not, or no longer, the one that is known. */
const withPage = async (from: Frame, act: (page: ShownPage) => Promise<unknown>): Promise<null> => {
  const page = await pageOfFrame(from);
  if (page) await act(page);
  return null;
};

/** Remembers that the shopper has tried to use a held field: from then on the notice stands open. */
const touch = async (page: ShownPage): Promise<ShownPage> =>
  (await changePage(page, (shown) => (shown.touched ? shown : { ...shown, touched: true }))) ?? page;

/** As loud as the shopper's own step makes necessary; at once only where the page claims Taobao or Tmall, or imitates them. */
const opensAtOnce = ({ parts, touched, alreadyTyped }: ShownPage): boolean =>
  touched || alreadyTyped || asksOf(parts).claimsBrand || verdictOf(parts) === 'lookalike';

export const FRAME_MESSAGES: Handlers<FrameMessage, Frame> = {
  sighting: ({ sighting }, from) => sight(sighting, from),
  recognise: (_, from) => recognise(from),
  // These two may come from the page that follows the entry, which need not show a card field.
  'watch-result': ({ phrases }, from) => answerWatch(phrases, from),
  async result({ result, phrase }, from) {
    await recordResult(result, phrase, from);
    return null;
  },
  look: (_, from) => placeLinkMarks(from),
  links: ({ links }, from) => judgeLinks(from, links),
  codes: ({ named, boxes }, from) => judgeCodes(from, named, boxes),
  async 'notice-view'(_, from) {
    const page = await pageOfFrame(from);
    if (!page || page.decided) return null;
    const [message, { noContinue }] = await Promise.all([spoken(), policyNow()]);
    const words = shownWords(page, message);
    return {
      words,
      around: noticeWords(message, words.title, !noContinue),
      level: levelOf(page.parts, page.strict),
      inFrame: asksInFrame(page.parts),
      opens: opensAtOnce(page),
    };
  },
  'notice-shown': (_, from) =>
    withPage(from, (page) => recordCheck(page, { type: 'warned', level: levelOf(page.parts, page.strict) })),
  held: ({ input }, from) =>
    withPage(from, async (page) => {
      const touched = await touch(page);
      await Promise.all([recordCheck(page, { type: 'held', input }), page.decided ? null : warn(touched)]);
    }),
  async 'code-entered'(_, from) {
    const page = await pageEntered(from);
    // Typed faster than its sighting is taken in, or after one that was lost: to be told again.
    if (!page) return { error: 'no-answer' };
    await recordCheck(page, { type: 'code-entered' });
    if (verdictOf(page.parts) !== 'official')
      await changePage(page, (shown) => ({ ...shown, entered: true }));
    await showBadge(page); // what was answered before is no answer to this code
    // It may stand in a check of its own now.
    const now = (await pageOfFrame(from)) ?? page;
    await watchResult(from, now);
    // What the storage would not take is told again.
    return now.failure ? { error: now.failure } : null;
  },
  fought: (_, from) =>
    withPage(from, async (page) => {
      await recordCheck(page, { type: 'fought' });
      if (!page.decided) await coverWithWarning(page);
    }),
  // Only the notice may, and it stands in the page in front.
  leave: ({ choice }, from) =>
    withPage(from, async (page) => from.document === page.document && decide(page, { choice })),
  async 'ask-continue'(_, from) {
    const page = await pageOfFrame(from);
    return page && from.document === page.document ? askToContinue(page) : 'toolbar';
  },
  async gone(_, from) {
    if (from.frame === 0) await forgetDocument(from.tab, from.document);
    return null;
  },
};
