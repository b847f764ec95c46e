// The table of other issuers: whole, readable, and without a site that could be someone else's.
import { readFileSync } from 'node:fs';
import { parse } from 'tldts';
import { describe, expect, test } from 'vitest';
import { lookalikes } from '../../src/core/lookalike';
import { siteOfHost } from '../../src/core/site';
import { AFFILIATED_SITES } from '../../src/rules/affiliated-sites';
import { OFFICIAL_SITES } from '../../src/rules/official-sites';
import { OTHER_ISSUERS } from '../../src/rules/other-issuers';
import { SHARED_HOSTS } from '../../src/rules/shared-hosts';

const SITES = OTHER_ISSUERS.flatMap(({ sites }) => sites);
// Of companies on whose domain others publish too, only the hosts that are their own.
const SHARED_IN_PART = ['google.com', 'microsoft.com', 'qq.com', '163.com'];

test('names two hundred issuers and more, none of them twice', () => {
  expect(OTHER_ISSUERS.length).toBeGreaterThanOrEqual(200);
  expect(new Set(OTHER_ISSUERS.map(({ id }) => id)).size).toBe(OTHER_ISSUERS.length);
  expect(SITES.filter((site, n) => SITES.indexOf(site) !== n)).toEqual([]);
});

describe.each(OTHER_ISSUERS)('$id', ({ id, name, brand, sites, source, date }) => {
  test('is a whole row', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const word of Object.values(name)) expect(brand).toContain(word);
    expect(brand).not.toContain('');
    expect(source).toMatch(/^https?:\/\/[^\s]+( \(.+\))?$/);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('is vouched for by somebody else', () => {
    const witness = new URL(source.replace(/ .*/, '')).hostname;
    expect(sites.filter((site) => `.${witness}`.endsWith(`.${site}`))).toEqual([]);
  });

  test.each(sites)('%s is its own, and its alone', (site) => {
    const { domain, ownSuffix } = siteOfHost(site);
    const registrable = parse(site).domain ?? '';
    expect(domain === site || SHARED_IN_PART.includes(registrable)).toBe(true);
    expect(ownSuffix).toBe(true);
    expect(
      SHARED_HOSTS.filter(({ host }) => `.${site}`.endsWith(`.${host}`) || host.endsWith(`.${site}`)),
    ).toEqual([]);
    expect(lookalikes(siteOfHost(site))).toEqual([]);
    const ours = [...OFFICIAL_SITES.map((row) => row.site), ...AFFILIATED_SITES.flatMap((row) => row.sites)];
    expect(ours.filter((own) => `.${site}`.endsWith(`.${own}`) || own.endsWith(`.${site}`))).toEqual([]);
  });
});

test.each(['china', 'world'])('the rows of %s can be read without scrolling', (file) => {
  const lines = readFileSync(`src/rules/other-issuers/${file}.ts`, 'utf8').split('\n');
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
});
