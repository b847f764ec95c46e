// The settings: how strict, how long, which language, the backup, the trusted sites, and what is to be erased.
import browser from 'webextension-polyfill';
import { text } from '../../ui/text';
import { Backup } from '../backup/backup';
import { EraseAll, EraseMany } from './erase-many';
import { Keep } from './keep';
import { LanguageChoice } from './language-choice';
import { Strictness } from './strictness';
import { TrustedSites } from './trusted-sites';

export function Settings() {
  return (
    <div class="stack-wide">
      <h1>{text('history_viewSettings')}</h1>
      <Strictness />
      <TrustedSites />
      <Keep />
      <Backup />
      <LanguageChoice />
      <EraseMany />
      <EraseAll />
      <p class="soft">{text('history_version', browser.runtime.getManifest().version)}</p>
    </div>
  );
}
