// A place to drop an evidence pack: says whether it agrees with itself, its fingerprint, and where it was changed first.
import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { shortFingerprint } from '../../evidence/fingerprint';
import { useAct } from '../../ui/act';
import { Callout } from '../../ui/callout';
import { Field } from '../../ui/field';
import { fullTime } from '../../ui/format';
import { FilePicker, useDrop } from '../../ui/take-files';
import { type TextKey, text } from '../../ui/text';
import { brokenText } from '../broken-link';
import type { PackFault, Signer, SoundPack } from './check-pack';

/** `dropped`: somewhere else in the page, and to be checked here. */
export function PackCheck({ dropped }: { dropped: File | null }) {
  const { busy, act } = useAct();
  const place = useRef<HTMLElement>(null);
  const [result, setResult] = useState<SoundPack | PackFault | null>(null);
  const check = (file: File | undefined) =>
    file &&
    void act(async () => {
      setResult(null);
      const [{ checkPack }, { ownKey }] = await Promise.all([
        import('./check-pack'),
        import('../../evidence/signing-key'),
      ]);
      setResult(await checkPack(file, browser.runtime.getManifest().version, await ownKey()));
    });
  const { over, handlers } = useDrop(({ files }) => check(files[0]));
  useEffect(() => void check(dropped ?? undefined), [dropped]);
  useEffect(() => {
    if (result) place.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  return (
    <section ref={place} class={over ? 'panel stack drop-over' : 'panel stack'} {...handlers}>
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
        {of.identity && (
          <>
            <FingerprintLine {...of.identity} />
            {of.fault !== 'signature' && <p>{signerText(of.identity.signer)}</p>}
          </>
        )}
      </Callout>
    );
  return <Sound pack={of} />;
}

function Sound({ pack }: { pack: SoundPack }) {
  const { fingerprint, until, label, pages, events, madeAt, program, words, signer, gone } = pack;
  const [noted, setNoted] = useState('');
  const fits = fitOf(noted, pack);
  const complete = signer.by !== 'none' && gone.length === 0;
  const sound = complete ? 'history_packSound' : 'history_packSoundBut';
  const found = words ? sound : 'history_packOtherWords';
  return (
    // A pack that agrees with itself is not the one of the chat for that.
    <Callout
      tone={fits?.tone === 'stop' ? 'stop' : words && complete ? 'ok' : 'warn'}
      title={text(fits?.tone === 'stop' ? 'history_packNotedTitle' : found)}
    >
      {!words && <p>{text('history_packOtherWordsBody', program)}</p>}
      <p>{text('history_packAbout', label, pages, events, fullTime(madeAt), program)}</p>
      <FingerprintLine fingerprint={fingerprint} until={until} />
      {gone.length > 0 && <p>{text('history_packGone', gone.join(text('ui_between')))}</p>}
      <p>{signerText(signer)}</p>
      <Field label="history_packNoted" hint="history_packNotedHint">
        <input value={noted} onInput={(event) => setNoted(event.currentTarget.value)} />
      </Field>
      <div aria-live="polite">{fits && <p class={`tone-${fits.tone}`}>{fits.words}</p>}</div>
      <p class="soft">
        {text('history_packCovers')}
        {signer.by !== 'none' && ` ${text('history_packSignatureCovers')}`}
      </p>
      {words && <p class="soft">{text('history_packLimits')}</p>}
    </Callout>
  );
}

const FingerprintLine = ({ fingerprint, until }: Pick<SoundPack, 'fingerprint' | 'until'>) => (
  <p>
    {text('history_packFingerprint', fullTime(until))}{' '}
    <code class="fingerprint">{shortFingerprint(fingerprint)}</code>
  </p>
);

const signerText = (signer: Signer | null): string => {
  if (signer === null) return text('history_packSignature');
  if (signer.by === 'none') return text('history_packUnsigned');
  return text(signer.by === 'own' ? 'history_packSignedHere' : 'history_packSignedElsewhere', signer.key);
};

/** A fingerprint in what was pasted, which may be the whole line of the chat. */
const FINGERPRINT = /(?<![0-9a-f])[0-9a-f]{4}(?:\s?[0-9a-f]{4}){3}/;

/** How far the record of the fingerprint that the shopper gave in the chat is the one in the pack; null where none was pasted. */
function fitOf(noted: string, pack: SoundPack): { tone: 'ok' | 'stop'; words: string } | null {
  const known = FINGERPRINT.exec(noted.toLowerCase())?.[0].replace(/\s/g, '');
  if (known === undefined) return null;
  const isKnown = ({ fingerprint }: { fingerprint: string }) => fingerprint.startsWith(known);
  if (isKnown(pack)) return { tone: 'ok', words: text('history_packNotedNow') };
  const then = pack.moments.find(isKnown);
  if (then) return { tone: 'ok', words: text('history_packNotedThen', fullTime(then.at)) };
  return { tone: 'stop', words: text('history_packNotedNever') };
}

const TITLES: Record<PackFault['fault'], TextKey> = {
  foreign: 'history_packForeign',
  'other-format': 'history_packOtherFormat',
  format: 'history_packChanged',
  files: 'history_packChanged',
  signature: 'history_packChanged',
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
    case 'format':
      return text('history_packFormat');
    case 'files':
      return text('history_packFiles');
    case 'signature':
      return text('history_packSignature');
    case 'pages':
      return text('history_packPages');
    case 'link':
      return brokenText(fault);
    default:
      return text('history_packContent', fault.name);
  }
}
