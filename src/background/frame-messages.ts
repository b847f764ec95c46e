// What a content script may say, and what each message does.
import type { FrameMessage, NoticeView, SightingReply, WatchReply } from '../protocol';
import { decide } from './decide';
import { recordCheck } from './record';
import { sight } from './sight';
import { shownState } from './tab-state';
import { coverWithWarning, warn } from './warn';
import { answerWatch, recordResult, watchResult } from './witness';

/** The frame that speaks: every member comes from the browser, none from the message. */
export type Frame = {
  tab: number;
  frame: number;
  document: string; // documentId
  address: string;
  origin: string; // 'null' if opaque
  private: boolean;
};

export async function answerFrame(
  message: FrameMessage,
  from: Frame,
): Promise<SightingReply | NoticeView | WatchReply> {
  if (message.type === 'sighting') return sight(message.sighting, from);
  // These may come from the page that follows the entry, which need not show a card field.
  if (message.type === 'watch-result') return answerWatch(message.phrases, from);
  if (message.type === 'result') {
    await recordResult(message.result, message.phrase, from);
    return null;
  }

  const state = await shownState(from.tab);
  if (!state || !(String(from.frame) in state.frames || from.frame === 0)) return null;
  switch (message.type) {
    case 'notice-view':
      return state.decided ? null : state;
    case 'notice-shown':
      await recordCheck(from.tab, state, { type: 'warned', level: state.level }, 'once');
      return null;
    case 'held':
      await Promise.all([
        recordCheck(from.tab, state, { type: 'held', input: message.input }, 'once'),
        state.decided ? null : warn(from.tab, state),
      ]);
      return null;
    case 'code-entered':
      await recordCheck(from.tab, state, { type: 'code-entered' }, 'once');
      await watchResult(from, state);
      return null;
    case 'fought':
      await recordCheck(from.tab, state, { type: 'fought' }, 'once');
      if (!state.decided) await coverWithWarning(from.tab, state);
      return null;
    case 'decide':
      await decide(from.tab, state, message.decision);
      return null;
  }
}
