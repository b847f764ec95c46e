// What a content script may say, and what each message does.
import browser from 'webextension-polyfill';
import { asksInFrame, levelOf } from '../core/page';
import { pageWords } from '../core/page-message';
import type { FrameMessage, Handlers } from '../protocol';
import { forgetDocument, type ShownPage } from '../session';
import { decide } from './decide';
import { type Frame, pageOfFrame } from './frame';
import { recordCheck } from './record';
import { sight } from './sight';
import { coverWithWarning, warn } from './warn';
import { answerWatch, recordResult, watchResult } from './witness';

/** Does nothing when the frame's page is not, or no longer, the one that is known. */
const withPage = async (from: Frame, act: (page: ShownPage) => Promise<unknown>): Promise<null> => {
  const page = await pageOfFrame(from);
  if (page) await act(page);
  return null;
};

export const FRAME_MESSAGES: Handlers<FrameMessage, Frame> = {
  sighting: ({ sighting }, from) => sight(sighting, from),
  // These two may come from the page that follows the entry, which need not show a card field.
  'watch-result': ({ phrases }, from) => answerWatch(phrases, from),
  async result({ result, phrase }, from) {
    await recordResult(result, phrase, from);
    return null;
  },
  async 'notice-view'(_, from) {
    const page = await pageOfFrame(from);
    if (!page || page.decided) return null;
    const words = pageWords(page.parts, page.alreadyTyped, browser.i18n.getMessage);
    return { words, level: levelOf(page.parts), inFrame: asksInFrame(page.parts) };
  },
  'notice-shown': (_, from) =>
    withPage(from, (page) => recordCheck(page, { type: 'warned', level: levelOf(page.parts) })),
  held: ({ input }, from) =>
    withPage(from, (page) =>
      Promise.all([recordCheck(page, { type: 'held', input }), page.decided ? null : warn(page)]),
    ),
  'code-entered': (_, from) =>
    withPage(from, async (page) => {
      await recordCheck(page, { type: 'code-entered' });
      await watchResult(from, page);
    }),
  fought: (_, from) =>
    withPage(from, async (page) => {
      await recordCheck(page, { type: 'fought' });
      if (!page.decided) await coverWithWarning(page);
    }),
  // Only the notice decides, and it stands in the page in front.
  decide: ({ decision }, from) =>
    withPage(from, async (page) => from.document === page.document && decide(page, decision)),
  async gone(_, from) {
    if (from.frame === 0) await forgetDocument(from.tab, from.document);
    return null;
  },
};
