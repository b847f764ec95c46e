// @vitest-environment happy-dom
// Every page under tests/fixtures/pages carries its own expectations: data-expect on each card field, data-boxes
// on a split one, and data-kind where the kind of card is plain.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCardFields } from '../../../src/content/recogniser/find-fields';

const PAGES = `${import.meta.dirname}/../../fixtures/pages`;
type Root = Document | ShadowRoot;

/** The documents of a page: itself and its srcdoc frames, each with its shadow roots attached as a browser does. */
function framesOf(html: string): Root[][] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const roots: Root[] = [page];
  for (const root of roots)
    for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
      const shadow = template.parentElement!.attachShadow({ mode: 'open' });
      shadow.append(template.content);
      template.remove();
      roots.push(shadow);
    }
  const inner = [...page.querySelectorAll('iframe[srcdoc]')].flatMap((frame) =>
    framesOf(`<!doctype html>${frame.getAttribute('srcdoc')}`),
  );
  return [roots, ...inner];
}

const nameOf = (element: Element) =>
  element.outerHTML.replace(/ (?:class|data-gap)="[^"]*"/g, '').slice(0, 90);

function compare(html: string) {
  const found: string[] = [];
  const expected: string[] = [];
  const kind = /<html[^>]* data-kind="([^"]*)"/.exec(html)?.[1];
  if (kind) {
    expected.push(`kind ${kind}`);
    found.push(`kind ${findCardFields(framesOf(html)[0]!).kind}`);
  }
  for (const roots of framesOf(html)) {
    for (const { elements, role } of findCardFields(roots).fields)
      found.push(`${role} ×${elements.length} ${nameOf(elements[0]!)}`);
    for (const root of roots)
      for (const element of root.querySelectorAll('[data-expect]'))
        expected.push(
          `${element.getAttribute('data-expect')} ×${element.getAttribute('data-boxes') ?? 1} ${nameOf(element)}`,
        );
  }
  return { found: found.sort(), expected: expected.sort() };
}

describe('the fixture pages', () => {
  for (const file of readdirSync(PAGES)) {
    const html = readFileSync(`${PAGES}/${file}`, 'utf8');
    const gap = /data-gap="([^"]*)"/.exec(html)?.[1];
    const { found, expected } = compare(html);
    if (gap)
      it(`${file} is still a known gap: ${gap}`, () => {
        expect(found, 'the gap has closed: take data-gap away').not.toEqual(expected);
      });
    else
      it(`${file} is read as a person reads it`, () => {
        expect(found).toEqual(expected);
      });
  }
});
