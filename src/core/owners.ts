// Whose a host is by the tables of sites: one of Alibaba's other sites, or another issuer's.
import { AFFILIATED_ROWS } from '../rules/compiled/affiliated-sites';
import { ISSUERS } from './issuers';

type Owners = ReadonlyMap<string, string>;
const owners = (rows: readonly (readonly [id: string, sites: string])[]): Owners =>
  new Map(rows.flatMap(([id, sites]) => sites.split(' ').map((site) => [site, id] as const)));
const AFFILIATED = owners(AFFILIATED_ROWS);
const OTHERS = owners(ISSUERS.map(({ id, sites }) => [id, sites] as const));

/** Which of Alibaba's other sites the host belongs to, by the id of its row. `host` is in ASCII, lower case, without a final dot. */
export const affiliatedOwner = (host: string): string | undefined => ownerOf(AFFILIATED, host);

/** The same for the other issuers of cards. */
export const issuerOwner = (host: string): string | undefined => ownerOf(OTHERS, host);

/** Looks a host up, then every name above it. */
function ownerOf(rows: Owners, host: string): string | undefined {
  for (let name = host; ; ) {
    const owner = rows.get(name);
    const dot = name.indexOf('.');
    if (owner || dot < 0) return owner;
    name = name.slice(dot + 1);
  }
}
