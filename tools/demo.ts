// The part of `npm start` that needs the dependencies: serves the demo, then opens it or visits it.
import { copyFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Engine } from '../harness/browser';
import { launch } from '../harness/launch';
import { startSites } from '../harness/sites';
import { playAppeal } from './appeal-case';
import { INDEX, readDemoPages, serveDemo } from './demo-pages';
import { machineLanguage } from './messages.mjs';
import { ARTIFACTS, table, visitAll } from './visit-demo';

/** Opens a browser on the index, in the language of this machine, and waits until it is closed. */
export async function show(engine: Engine): Promise<number> {
  const language = machineLanguage();
  const sites = await startSites();
  serveDemo(sites, readDemoPages(), language);
  const browser = await launch(engine, sites, { headless: false, language });
  await browser.open(INDEX);
  await browser.tidy();
  console.log(`${INDEX} is open in ${engine}. Close the browser to end.`);
  await browser.closed;
  await sites.close();
  return 0;
}

/** Visits each page without a screen, in the language of this machine, then plays an appeal. Exit code 0: each page got the verdict and level it declares. */
export async function visit(engine: Engine): Promise<number> {
  const sites = await startSites();
  const pages = readDemoPages();
  const language = machineLanguage();
  serveDemo(sites, pages, language);
  const browser = await launch(engine, sites, { language });
  const visits = await visitAll(browser, pages);
  const appeal = await playAppeal(browser, language, (popup, stage) =>
    popup.screenshot(join(ARTIFACTS, `appeal-${stage}.png`)),
  )
    .then(({ pack }) => copyFileSync(pack, join(ARTIFACTS, 'evidence.zip')))
    .catch((error: Error) => error);
  await browser.close();
  await sites.close();
  const rows = visits.map(({ page, asks, verdict, level, saw, problem }) => [
    problem ? '✕' : '✓',
    page.name,
    new URL(page.address).host,
    asks || '—',
    verdict,
    level,
    problem ? `${saw} (${problem})` : saw,
  ]);
  console.log(table([['', 'page', 'host', 'asks for', 'verdict', 'level', 'what the shopper saw'], ...rows]));
  const failed = visits.filter(({ problem }) => problem).length;
  console.log(`\n${visits.length - failed} of ${visits.length} pages as declared, in ${engine}.`);
  console.log(
    appeal
      ? `The appeal failed: ${appeal.message}`
      : 'The appeal of a refused card was played to its evidence pack.',
  );
  console.log(`Screenshots and evidence.zip: ${relative(process.cwd(), ARTIFACTS)}`);
  return failed || appeal ? 1 : 0;
}
