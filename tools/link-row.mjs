// A link as the programs of the command line write it: what was found, what counts, and all that speaks for the verdict.
import { loadSource } from './load-source.mjs';

const { rulesOf } = await loadSource('core/link');

/** @param {import('../src/core/link').Link} link */
export const linkRow = (link) => ({
  url: link.url,
  final: link.final,
  verdict: link.part.kind,
  known: link.known,
  rules: rulesOf(link),
});
