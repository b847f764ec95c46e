// Parts of pages for tests: one at a time, and any that a page may come up with.
import fc from 'fast-check';
import { merge } from '../../src/core/page';
import { type Asks, CardKind, FieldRole, type Part, VerdictKind } from '../../src/model';

export const part = (change: Partial<Part> & { ascii: string }): Part => ({
  where: 'frame',
  kind: 'unofficial',
  host: change.ascii,
  site: change.ascii,
  findings: [],
  ...change,
});
export const asks = (change: Partial<Asks> = {}): Asks => ({
  roles: ['card-pin'],
  kind: 'stored-value',
  claimsBrand: false,
  words: [],
  ...change,
});
export const page = part({ where: 'page', kind: 'official', ascii: 'www.taobao.com' });
export const frames = (many: number, kind: VerdictKind = 'official') =>
  Array.from({ length: many }, (_, n) => part({ kind, ascii: `f${n}.${kind}.example` }));
export const names = (parts: readonly Part[]) => parts.map(({ ascii }) => ascii);

const anyAsks: fc.Arbitrary<Asks> = fc.record({
  roles: fc.subarray([...FieldRole.options]),
  kind: fc.constantFrom(...CardKind.options),
  claimsBrand: fc.boolean(),
  words: fc.subarray(['pin.kami', 'brand.taobao']),
});
/** Frames and destinations, as a page may come up with them one after the other. */
export const anyPart: fc.Arbitrary<Part> = fc
  .record({
    where: fc.constantFrom('frame' as const, 'destination' as const),
    kind: fc.constantFrom(...VerdictKind.options),
    ascii: fc.nat(30).map((n) => `h${n}.example`),
    asks: fc.option(anyAsks, { nil: undefined }),
  })
  .map(({ asks: asked, ...rest }) => part({ ...rest, ...(asked && { asks: asked }) }));
export const anyPage = fc
  .array(anyPart, { maxLength: 40 })
  .map((parts) => merge([], [{ ...page, asks: asks() }, ...parts]).page);
