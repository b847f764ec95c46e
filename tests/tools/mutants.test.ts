// The list of faults that no test finds: what a run says, and that an argument stays with its fault.
import { describe, expect, it } from 'vitest';
import { measure, mutantsDocument, readDocument } from '../../tools/mutants.mjs';

const source = 'export const isLong = (text: string) =>\n  text.length > 9 && text !== "`";\n';
const at = (line: number, from: number, to: number) => ({
  start: { line, column: from },
  end: { line, column: to },
});
const survivor = { status: 'Survived', replacement: 'text.length >= 9', location: at(2, 3, 18) };
const report = (...mutants: Parameters<typeof measure>[0]['files'][string]['mutants']) => ({
  files: { 'src/core/long.ts': { source, mutants } },
});
const killed = { status: 'Killed', replacement: 'false', location: at(2, 3, 18) };
const nothing = new Map();

describe('the list of faults', () => {
  it('counts what was tried, names what was not found, and leaves out what was not tried', () => {
    const unreached = { status: 'NoCoverage', replacement: '""', location: at(2, 31, 34) };
    const ignored = { status: 'Ignored', replacement: '() => undefined', location: at(1, 23, 70) };
    const text = mutantsDocument(
      measure(report(killed, survivor, unreached, ignored), nothing, '2026-11-25'),
    );
    expect(text).toContain('| `src/core` | 1 | 3 | 1 | 33.3 % | 85.0 % |');
    expect(text).toContain('## core/long.ts\n\n1 of 3 found, 33.3 %, 2026-11-25.\n');
    expect(text).toContain('has `text.length > 9` → `text.length >= 9`\n');
    expect(text).toContain('has `"´"` → `""`\n');
    expect(text).not.toContain('undefined');
  });

  it('leaves out what a module makes when it is loaded', () => {
    const module = `const NAMES = [\n  'a',\n];\n${source}`;
    const mutants = [
      { ...killed, static: true, location: at(1, 15, 16) },
      { ...survivor, static: true, location: at(2, 3, 6) },
      { ...survivor, static: true, location: at(4, 23, 70) },
      { ...survivor, static: true, location: at(5, 3, 18) },
    ];
    const measured = measure(
      { files: { 'src/core/long.ts': { source: module, mutants } } },
      nothing,
      '2026-11-26',
    );
    expect(measured.get('core/long.ts')).toMatchObject({ faults: 1, found: 0 });
  });

  it('reads back what it wrote, arguments included', () => {
    const files = measure(report(killed, survivor), nothing, '2026-11-25');
    files.get('core/long.ts')!.survivors[0]!.why = 'nobody writes `9` letters: see → `x`';
    expect(readDocument(mutantsDocument(files))).toEqual(files);
  });

  it('keeps an argument when the code moves, and drops it with its fault', () => {
    const argued = measure(report(survivor), nothing, '2026-11-25');
    argued.get('core/long.ts')!.survivors[0]!.why = 'argued';
    const moved = {
      files: {
        'src/core/long.ts': {
          source: `// Moved.\n${source}`,
          mutants: [
            { ...survivor, location: at(3, 3, 18) },
            { ...survivor, replacement: 'true', location: at(3, 3, 18) },
          ],
        },
      },
    };
    const after = measure(moved, argued, '2026-11-26').get('core/long.ts')!;
    expect(after.survivors.map(({ why }) => why)).toEqual(['argued', '']);
    expect(measure(report(killed), argued, '2026-11-26').get('core/long.ts')!.survivors).toEqual([]);
  });
});
