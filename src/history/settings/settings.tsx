// The settings: how strict, how long, which language, the backup, the trusted sites, and what is to be erased.
import browser from 'webextension-polyfill';
import { Callout } from '../../ui/callout';
import { useLive, useSession } from '../../ui/live';
import { text } from '../../ui/text';
import { usePolicy } from '../../words/use-policy';
import { Backup } from '../backup/backup';
import { ByPolicy } from './by-policy';
import { EraseAll, EraseMany } from './erase-many';
import { Keep } from './keep';
import { LanguageChoice } from './language-choice';
import { readPassing, readStored } from './read-settings';
import { Strictness } from './strictness';
import { TrustedSites } from './trusted-sites';

export function Settings() {
  const stored = useLive(readStored, []);
  const passing = useSession('trusts', readPassing);
  const reading = usePolicy();
  // All at once: what comes late would move a button away from under the hand, and show what is not so until then.
  if (stored.state === 'loading' || passing.state === 'loading' || !reading)
    return <p class="loading">{text('ui_loading')}</p>;
  return (
    <div class="stack-wide">
      <h1>{text('history_viewSettings')}</h1>
      <ByPolicy {...reading} />
      {stored.state === 'ready' ? (
        <>
          <Strictness strict={stored.value.strict} policy={reading.policy} />
          <TrustedSites
            lasting={stored.value.lasting}
            passing={passing.state === 'ready' ? passing.value : []}
            policy={reading.policy}
          />
          <Keep days={stored.value.keepDays} policy={reading.policy} />
        </>
      ) : (
        <Callout tone="stop" title={text('history_failedTitle')} role="alert">
          <p>{text('history_failedBody')}</p>
        </Callout>
      )}
      <Backup />
      <LanguageChoice />
      <EraseMany />
      <EraseAll />
      <p class="soft">{text('history_version', browser.runtime.getManifest().version)}</p>
    </div>
  );
}
