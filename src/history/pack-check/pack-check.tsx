// A place to drop an evidence pack: says whether it agrees with itself, its fingerprint, and where it was changed first.
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { useAct } from '../../ui/act';
import { Callout } from '../../ui/callout';
import { fullTime } from '../../ui/format';
import { FilePicker, useDrop } from '../../ui/take-files';
import { type TextKey, text } from '../../ui/text';
import type { PackFault, SoundPack } from './check-pack';

export function PackCheck() {
  const { busy, act } = useAct();
  const [result, setResult] = useState<SoundPack | PackFault | null>(null);
  const check = (file: File | undefined) =>
    file &&
    void act(async () => {
      setResult(null);
      const { checkPack } = await import('./check-pack');
      setResult(await checkPack(file, browser.runtime.getManifest().version));
    });
  const { over, handlers } = useDrop(({ files }) => check(files[0]));
  return (
    <section class={over ? 'panel stack drop-over' : 'panel stack'} {...handlers}>
      <h2>{text('history_packTitle')}</h2>
      <p class="soft">{text('history_packBody')}</p>
      <div class="row">
        <FilePicker accept=".zip,application/zip" disabled={busy} onFiles={([file]) => check(file)}>
          {text('history_packChoose')}
        </FilePicker>
      </div>
      <div aria-live="polite">{result && <Result of={result} />}</div>
    </section>
  );
}

function Result({ of }: { of: SoundPack | PackFault }) {
  if (of.fault !== null)
    return (
      <Callout
        tone={of.fault === 'foreign' || of.fault === 'other-format' ? 'warn' : 'stop'}
        title={text(TITLES[of.fault])}
      >
        <p>{faultText(of)}</p>
      </Callout>
    );
  const { fingerprint, label, pages, events, madeAt, program, words } = of;
  return (
    <Callout tone="ok" title={text('history_packSound')}>
      <p>{text('history_packAbout', label, pages, events, fullTime(madeAt), program)}</p>
      <p>
        {text('history_packFingerprint')} <code class="fingerprint">{fingerprint.slice(0, 16)}</code>
        <span class="soft">{fingerprint.slice(16)}</span>
      </p>
      <p class="soft">{text(words ? 'history_packLimits' : 'history_packOtherWords')}</p>
    </Callout>
  );
}

const TITLES: Record<PackFault['fault'], TextKey> = {
  foreign: 'history_packForeign',
  'other-format': 'history_packOtherFormat',
  files: 'history_packChanged',
  pages: 'history_packChanged',
  link: 'history_packChanged',
  proof: 'history_packChanged',
  content: 'history_packChanged',
};

function faultText(fault: PackFault): string {
  switch (fault.fault) {
    case 'foreign':
      return text('history_packForeignBody');
    case 'other-format':
      return text('history_packOtherFormatBody');
    case 'files':
      return text('history_packFiles');
    case 'pages':
      return text('history_packPages');
    case 'link':
      return text('history_packLink', fault.at + 1, fullTime(fault.time));
    default:
      return text('history_packContent', fault.name);
  }
}
