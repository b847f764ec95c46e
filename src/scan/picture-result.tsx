// What was found in a picture: the picture with each code numbered where it is, then each code with what it holds.
import { useEffect, useState } from 'preact/hooks';
import { contentOf } from '../core/code-content';
import { contentWords } from '../core/link-words';
import { Callout } from '../ui/callout';
import { type TextKey, text, textOf } from '../ui/text';
import { type Decoded, decode } from './decode';
import { LinkList } from './link-list';
import type { FoundCode } from './read-codes';
import './scan.css';

const REFUSALS: Record<(Decoded & { state: 'refused' })['why'], TextKey> = {
  'too-many-bytes': 'check_tooManyBytes',
  'too-many-pixels': 'check_tooManyPixels',
  drawing: 'check_drawing',
  'not-a-picture': 'check_notAPicture',
  broken: 'check_broken',
  'too-slow': 'check_tooSlow',
};

/** `none`: what is said where the picture holds no code. */
export function PictureResult({ picture, none }: { picture: Blob; none: TextKey }) {
  const [decoded, setDecoded] = useState<Decoded | null>(null);
  useEffect(() => {
    let current = true;
    setDecoded(null);
    void decode(picture).then((result) => current && setDecoded(result));
    return () => {
      current = false;
    };
  }, [picture]);
  if (!decoded) return <p class="loading">{text('check_reading')}</p>;
  if (decoded.state === 'refused')
    return (
      <Callout tone="warn" title={text('check_refusedTitle')} role="alert">
        <p>{text(REFUSALS[decoded.why])}</p>
      </Callout>
    );
  const { codes, width, height, moves } = decoded;
  if (codes.length === 0)
    return (
      <Callout tone="quiet" title={text('check_noCode')} role="status">
        <p>{text(moves ? 'check_moves' : none)}</p>
      </Callout>
    );
  return (
    <div class="stack">
      <p role="status">{text('check_codes', codes.length)}</p>
      {moves && <p class="soft">{text('check_moves')}</p>}
      <Places picture={picture} codes={codes} width={width} height={height} />
      <ol class="code-list">
        {codes.map((code, index) => (
          // The codes of one picture never change places.
          <Code key={index} number={index + 1} holds={code.text} />
        ))}
      </ol>
    </div>
  );
}

type PlacesProps = { picture: Blob; codes: FoundCode[]; width: number; height: number };

/** The picture with an outline and a number at each code. */
function Places({ picture, codes, width, height }: PlacesProps) {
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    const address = URL.createObjectURL(picture);
    setSource(address);
    return () => URL.revokeObjectURL(address);
  }, [picture]);
  const size = Math.max(width, height) / 16;
  return (
    <div class="marked-picture">
      {source && <img src={source} alt="" />}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text('check_places')}>
        {codes.map(({ corners }, index) => {
          const [x, y] = [Math.min(...corners.map((at) => at.x)), Math.min(...corners.map((at) => at.y))];
          return (
            <g key={index}>
              <polygon
                class="marked-place"
                points={corners.map((at) => `${at.x},${at.y}`).join(' ')}
                stroke-width={size / 8}
              />
              <circle class="place-dot" cx={x} cy={y} r={size / 2} />
              <text class="place-number" x={x} y={y} font-size={size * 0.7} dy="0.35em">
                {index + 1}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Code({ number, holds }: { number: number; holds: string }) {
  const { is, links } = contentOf(holds);
  const words = contentWords(is, (key) => textOf(key));
  return (
    <li class="stack">
      <h3>{text('check_code', number, words.title)}</h3>
      {is !== 'link' && <p>{words.body}</p>}
      {is === 'text' && <p class="soft link-whole">{holds.slice(0, 300)}</p>}
      {links.length > 0 && <LinkList links={links} />}
    </li>
  );
}
