// Reads the demo pages and puts them, with an index, on the test web.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sites } from '../harness/sites';

const FOLDER = join(import.meta.dirname, '../demo');
export const INDEX = 'https://demo.kashao.example/';

/** The languages of the demo; the extension may speak more. */
type Language = 'zh-CN' | 'zh-TW' | 'en';

export type DemoPage = {
  name: string;
  address: string;
  verdict: string;
  level: string;
  shows: Record<Language, string>;
  firstClick?: string | undefined;
  typeInto?: { frame?: string | undefined; selector: string } | undefined;
};

/** All demo pages in the order the index shows them: official first, then by loudness. */
export function readDemoPages(): DemoPage[] {
  const order = ['official', 'lookalike', 'unofficial', 'affiliated', 'other-issuer', 'nothing'];
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
  return files
    .map((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const meta = (name: string) => new RegExp(`name="kashao:${name}" content="([^"]*)"`).exec(text)?.[1];
      const must = (name: string) => {
        const value = meta(name);
        if (value === undefined) throw new Error(`demo/${file} lacks <meta name="kashao:${name}">`);
        return value;
      };
      const [selector, frame] = (meta('type-into') ?? '').split(' ').reverse();
      return {
        name: file.slice(0, -'.html'.length),
        address: must('address'),
        verdict: must('verdict'),
        level: must('level'),
        shows: { 'zh-CN': must('shows'), 'zh-TW': must('shows-zh-tw'), en: must('shows-en') },
        firstClick: meta('first-click'),
        typeInto: selector ? { frame, selector } : undefined,
      };
    })
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.name.localeCompare(b.name));
}

/** Serves pages, frames, style sheet, and the index in the language of the browser. */
export function serveDemo(sites: Sites, pages: DemoPage[], language: Language = 'zh-CN'): void {
  const css = readFileSync(join(FOLDER, 'look.css'), 'utf8');
  const style = (address: string) =>
    sites.page(new URL('/look.css', address).href, { body: css, type: 'text/css' });
  for (const { name, address } of pages) {
    sites.page(address, readFileSync(join(FOLDER, `${name}.html`), 'utf8'));
    style(address);
  }
  for (const file of readdirSync(join(FOLDER, 'frames'))) {
    const text = readFileSync(join(FOLDER, 'frames', file), 'utf8');
    const address = /name="kashao:address" content="([^"]*)"/.exec(text)![1]!;
    sites.page(address, text);
    style(address);
  }
  sites.page(INDEX, index(pages, language));
  style(INDEX);
}

const WORDS: Record<Language, { name: string; title: string; body: string; head: string[] }> = {
  'zh-CN': {
    name: '卡哨演示',
    title: '打开一个页面，试着输入卡密',
    body: '这些网址只在这个浏览器窗口里有效，都由本机提供，不连接互联网。工具栏图标会显示结论；请随便输入，不要用真卡。',
    head: ['页面', '会看到什么'],
  },
  'zh-TW': {
    name: '卡哨示範',
    title: '開啟一個頁面，試著輸入卡密',
    body: '這些網址只在這個瀏覽器視窗裡有效，都由本機提供，不連網際網路。工具列圖示會顯示結論；請隨便輸入，不要用真卡。',
    head: ['頁面', '會看到什麼'],
  },
  en: {
    name: 'Kashao demo',
    title: 'Open a page and try to type a card code',
    body: 'These addresses work in this browser window only: all of them are served by this machine, and nothing goes out to the internet. The toolbar icon shows the verdict. Type anything, but no real card.',
    head: ['page', 'what you will see'],
  },
};

function index(pages: DemoPage[], language: Language): string {
  const { name, title, body, head } = WORDS[language];
  const rows = pages.map(
    ({ address, shows }) =>
      `<tr><td><a href="${address}" target="_blank">${address}</a></td><td>${shows[language]}</td></tr>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title>
<link rel="stylesheet" href="/look.css"></head><body class="theme-green">
<header class="top"><div><strong>${name}</strong></div></header><main><section class="panel">
<h1>${title}</h1>
<p class="soft">${body}</p>
<table><thead><tr>${head.map((word) => `<th>${word}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></section></main></body></html>`;
}
