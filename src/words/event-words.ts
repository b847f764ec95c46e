// What happened, in words: one sentence for every kind of audit event.
import { faultOf } from '../core/page';
import type { AuditEvent, EventData, Part } from '../model';
import { date } from '../ui/format';
import { type TextKey, text } from '../ui/text';
import { CLOSINGS, CONTINUE_REASONS } from './names';
import { guestsText, phraseText, resultText } from './page-says';
import { answerText, problemText, stepTitle } from './step-words';

const HELD: Record<Extract<EventData, { type: 'held' }>['input'], TextKey> = {
  focus: 'ui_eventHeldFocus',
  typing: 'ui_eventHeldTyping',
  paste: 'ui_eventHeldPaste',
  drop: 'ui_eventHeldPaste',
  submit: 'ui_eventHeldSubmit',
  autofill: 'ui_eventHeldAutofill',
};

/** One sentence for `data`; a date in it is that of `zone` (IANA name), or else of the device. */
export function eventText(data: AuditEvent['data'], zone?: string): string {
  switch (data.type) {
    case 'sighted':
      return sightedText(data.parts);
    case 'warned':
      return text('ui_eventWarned');
    case 'held':
      return text(HELD[data.input]);
    case 'already-typed':
      return text('ui_eventAlreadyTyped');
    case 'entry-denied':
      return text('ui_eventEntryDenied');
    case 'fought':
      return text('ui_eventFought');
    case 'left':
      return text('ui_eventLeft');
    case 'opened-official':
      return text('ui_eventOpenedOfficial');
    case 'continued':
      return text('ui_eventContinued', text(CONTINUE_REASONS[data.reason]));
    case 'continue-withdrawn':
      return text('ui_eventContinueWithdrawn');
    case 'code-entered':
      return text('ui_eventCodeEntered');
    case 'result-seen':
      return text(data.official ? 'page_said' : 'ui_eventResultElsewhere', resultText(data.result));
    case 'card-opened':
      return text('ui_eventCardOpened', data.facts.label);
    case 'card-edited':
      return text('ui_eventCardEdited');
    case 'card-closed':
      return text('ui_eventCardClosed', text(CLOSINGS[data.as]));
    case 'card-reopened':
      return text('ui_eventCardReopened');
    case 'check-filed':
      return text('ui_eventCheckFiled');
    case 'check-unfiled':
      return text('ui_eventCheckUnfiled');
    case 'step-answered':
      return data.outcome === 'untested'
        ? text('ui_eventStepTakenBack', stepTitle(data.step))
        : text('ui_eventStepAnswered', stepTitle(data.step), answerText(data.step, data.outcome));
    case 'step-set-aside':
      return text('ui_eventStepSetAside', stepTitle(data.step));
    case 'problem-stated':
      return text('ui_eventProblemStated', problemText(data.problem));
    case 'statement-edited':
      return text(data.text === null ? 'ui_eventStatementReset' : 'ui_eventStatementEdited');
    case 'proof-attached':
      return text('ui_eventProofAttached', data.name);
    case 'proof-removed':
      return text('ui_eventProofRemoved');
    case 'reminder-set':
      return data.at === null
        ? text('ui_eventReminderCleared')
        : text('ui_eventReminderSet', date(data.at, zone));
  }
}

/** What is wrong with a page that is official itself is a clause of its own, which nothing can be said of. */
function sightedText(parts: readonly Part[]): string {
  if (!parts.some(({ where }) => where === 'page')) return text('ui_eventSightedMore', guestsText(parts));
  const plain = ['none', 'host'].includes(faultOf(parts)) && parts.length === 1;
  return text(plain ? 'ui_eventSighted' : 'ui_eventSightedFault', phraseText(parts));
}
