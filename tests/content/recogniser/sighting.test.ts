// @vitest-environment happy-dom
// What a frame tells passes the door of the background, wherever its forms lead, and holds of an address its origin alone.
import { beforeEach, expect, it, vi } from 'vitest';
import { destinationsOf } from '../../../src/content/official-frame';
import { sightingOf } from '../../../src/content/recogniser/sighting';
import { Sighting } from '../../../src/model';

// The document of the test says no origin of its own, and came by no navigation.
beforeEach(() => {
  vi.stubGlobal('origin', location.origin);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
});

const found = {
  fields: [{ role: 'card-pin', words: ['pin.kami'] }],
  kind: 'stored-value',
  claimsBrand: true,
} as unknown as Parameters<typeof sightingOf>[0];

it.each([
  ['a path', 'https://collect.example/take/ABCD1234EFGH5678', 'https://collect.example'],
  ['a query', 'https://collect.example:8443?code=ABCD1234EFGH5678', 'https://collect.example:8443'],
  ['a fragment', 'http://collect.example/#ABCD1234EFGH5678', 'http://collect.example'],
  ['a name before the host', 'https://ABCD1234EFGH5678@collect.example/', 'https://collect.example'],
  ['a number for a host', 'https://[2001:db8::1]/ABCD1234EFGH5678', 'https://[2001:db8::1]'],
  ['a name in another script', 'https://礼品.example/ABCD1234EFGH5678', 'https://xn--jvrv26f.example'],
  ['a name longer than any', `https://${'a.'.repeat(300)}example/`, `https://${'a.'.repeat(146)}`],
])('a destination with %s is told as an origin', (_, action, origin) => {
  document.body.innerHTML = '<form><input></form>';
  document.querySelector('form')!.setAttribute('action', action);
  const told = sightingOf(
    { ...found, destinations: destinationsOf([...document.querySelectorAll('input')]) },
    false,
  );
  expect(told.destinations).toEqual([origin]);
  expect(Sighting.parse(told).destinations).toEqual([origin]);
});
