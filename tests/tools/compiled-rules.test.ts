// The compiled rules: what the build puts in the place of a module is what the module computes from its rows.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asModule } from '../../tools/compiled-rules.mjs';

const FOLDER = resolve(import.meta.dirname, '../../src/rules/compiled');
const load = (text: string) => import(`data:text/javascript,${encodeURIComponent(text)}`);

describe('compiled rules', () => {
  it.each(readdirSync(FOLDER))('%s comes out of the build as it went in', async (file) => {
    const computed = { ...(await import(`${FOLDER}/${file}`)) };
    const built = { ...(await load(asModule(computed))) };
    expect(Object.keys(computed).length).toBeGreaterThan(0);
    expect(built).toEqual(computed);
  });

  it('refuse what is no plain data', () => {
    expect(() => asModule({ words: new Map() })).toThrow(TypeError);
    expect(() => asModule({ find: () => 1 })).toThrow(TypeError);
  });
});
