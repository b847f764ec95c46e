// Copies a text; a browser that refuses is told of in words.
import { Refusal } from './act';
import { text } from './text';

/** @throws {Refusal} */
export async function copyText(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    throw new Refusal(text('card_copyFailed'));
  }
}
