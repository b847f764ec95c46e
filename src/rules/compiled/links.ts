// What is known of addresses before they open, as the judge carries it: hosts, pages, parameters and schemes without their sources.
import { PARAMETERS_BESIDE, PARAMETERS_THAT_LEAD } from '../link-parameters';
import { type Holding, LINK_SCHEMES, type Opener } from '../link-schemes';
import { REDIRECT_PAGES } from '../redirect-pages';
import { SHORT_LINKS } from '../short-links';

export const SHORT_HOSTS: string = SHORT_LINKS.map(({ host }) => host).join(' ');
/** Host and beginning of the path, by spaces. */
export const REDIRECT_PLACES: string = REDIRECT_PAGES.map(({ host, path }) => host + path).join(' ');
export const SCHEME_ROWS: readonly (readonly [schemes: string, opens: Opener, holds: Holding])[] =
  LINK_SCHEMES.map(({ schemes, opens, holds }) => [schemes.join(' '), opens, holds]);
export const BESIDE: string = PARAMETERS_BESIDE.join(' ');
export const THAT_LEAD: string = PARAMETERS_THAT_LEAD.join(' ');
