// Finds what a page asks for when it draws its own field: a short prompt for a card code, outside any input.
import { recogniseFields } from '../../core/field';
import type { FieldsFound } from './find-fields';

const ASKS = /输入|輸入|填写|填寫|键入|enter|type|input/i;
const MOST_TEXTS = 3000;

/** The prompts for a card code among the short texts of the roots; called only when a key or keypad reaches no field. */
export function findDrawnFields(roots: Iterable<Document | ShadowRoot>): FieldsFound {
  const prompts: string[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let n = 0; n < MOST_TEXTS && walker.nextNode(); n++) {
      const text = (walker.currentNode as Text).data.trim();
      // Longer ones are prose about cards, not a prompt.
      if (text.length > 3 && text.length < 40 && ASKS.test(text)) prompts.push(text);
    }
  }
  const judged = recogniseFields(
    prompts.slice(0, 20).map((label) => ({
      label,
      hint: '',
      before: '',
      name: '',
      button: '',
      heading: '',
      form: '',
      near: '',
      title: document.title,
      type: 'text',
      fixed: false,
      boxes: 1,
      group: 0,
    })),
  ).filter(({ confidence }) => confidence >= 0.5);
  return {
    fields: judged.map(({ role, confidence, reasons }) => ({
      elements: [],
      role,
      confidence,
      words: reasons
        .filter(({ place, points }) => place && points > 0)
        .map(({ id }) => id)
        .slice(0, 32),
    })),
    kind: judged.map(({ kind }) => kind).find((kind) => kind !== 'unknown') ?? 'unknown',
    claimsBrand: judged.some(({ brand }) => brand),
  };
}
