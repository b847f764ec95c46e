// The words of a search while they are typed: the address has them once they are confirmed or left, and only what can be no code.
import { useEffect, useRef, useState } from 'preact/hooks';
import { knowsWords } from './find-checks';
import { keepWords } from './place';
import { asksForCode, canBeKept } from './search';

export type TypedWords = {
  words: string;
  type: (words: string) => void;
  /** Puts them into the address; `found`: rows were found by these very words. */
  settle: (found: boolean) => void;
};

/** `kept` are the words of the address, `before` what was typed when the list was left at this address. */
export function useTypedWords(kept: string, before: string | null): TypedWords {
  const [typed, setTyped] = useState(before);
  const words = typed ?? kept;
  const now = useRef<string | null>(words);
  now.current = words;
  const given = useRef(kept); // to the address
  useEffect(() => {
    // Where back, a link or another bookmark leads, its words are asked for.
    if (kept !== given.current) setTyped(null);
    given.current = kept;
  }, [kept]);
  useEffect(
    () => () => {
      now.current = null;
    },
    [],
  );
  const settle = async (found: boolean) => {
    const known = found || (!asksForCode(words) && (await knowsWords(words)));
    if (now.current !== words) return;
    given.current = canBeKept(words, known) ? words : '';
    keepWords(given.current);
  };
  return { words, type: setTyped, settle: (found) => void settle(found) };
}
