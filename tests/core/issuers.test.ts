// The lines that the judge carries say of each issuer what its row in the table says.
import { expect, test } from 'vitest';
import { ISSUERS, issuersOf } from '../../src/core/issuers';
import { ISSUER_LINES } from '../../src/rules/compiled/other-issuers';
import { OTHER_ISSUERS } from '../../src/rules/other-issuers';

test('every row is told whole: what it is called in each language, and its sites', () => {
  const rows = OTHER_ISSUERS.map(({ id, name: { zh_CN, zh_TW, en }, sites }) => ({
    ...{ id, names: [zh_CN, zh_TW, en], sites: sites.join(' ') },
  }));
  expect(issuersOf(ISSUER_LINES)).toEqual(rows);
  expect(ISSUERS).toEqual(rows);
});
