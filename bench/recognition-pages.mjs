// Opens labelled pages in real Chromium, runs the recogniser in them, and lays what it found beside what is labelled.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { compiledRules } from '../tools/compiled-rules.mjs';
import { browserProgram } from '../tools/setup.mjs';

/** The probe as one classic script that defines `recognition.probe`, with the rules compiled as in the extension. */
async function bundle() {
  const output = await build({
    configFile: false,
    plugins: [compiledRules()],
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome121',
      lib: {
        entry: resolve(import.meta.dirname, 'recognition-probe.ts'),
        formats: ['iife'],
        name: 'recognition',
      },
    },
  });
  return [output].flat()[0].output[0].code;
}

/**
 * Each row of the labels with what was judged on its page; throws when a page is missing.
 *
 * @param {{ file: string, fields?: object[] }[]} rows
 * @param {string} folder
 */
export async function judgePages(rows, folder) {
  const code = await bundle();
  const browser = await puppeteer.launch({
    executablePath: browserProgram('chromium'),
    pipe: true,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic'],
  });
  try {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.isNavigationRequest() && request.frame() === page.mainFrame()
        ? request.continue()
        : request.abort(),
    );
    const results = [];
    for (const row of rows) {
      const path = existsSync(join(folder, row.file)) ? join(folder, row.file) : row.file;
      if (!existsSync(path)) throw new Error(`The page ${row.file} is labelled but is not in ${folder}.`);
      await page.goto(pathToFileURL(resolve(path)).href, { waitUntil: 'domcontentloaded' });
      await page.evaluate(`(() => { ${code}; globalThis.recognition = recognition; })()`);
      results.push({ ...row, ...(await page.evaluate(look, row.fields ?? [])) });
    }
    return results;
  } finally {
    await browser.close();
  }
}

/** Runs in the page: judges it and lays the labelled fields beside what was found. */
function look(expected) {
  const FRAMEWORKS = {
    element: '[class*="el-input"],el-input',
    vant: '[class*="van-field"],van-field',
    antd: '[class*="ant-input"],a-input',
    mui: '[class*="Mui"]',
    layui: '[class*="layui"]',
    weui: '[class*="weui"]',
    'mini program': 'view,block',
    bootstrap: '.form-control,[class*="col-md"]',
    tailwind: '[class*="px-"][class*="py-"]',
  };
  const { ms, wakes, fields } = globalThis.recognition.probe();
  const selectorOf = (element) => {
    if (element.id && document.querySelectorAll(`#${CSS.escape(element.id)}`).length === 1)
      return `#${CSS.escape(element.id)}`;
    const path = [];
    for (let node = element; node?.parentElement; node = node.parentElement)
      path.unshift(
        `${node.localName}:nth-of-type(${[...node.parentElement.children].filter(({ localName }) => localName === node.localName).indexOf(node) + 1})`,
      );
    return path.join(' > ');
  };
  return {
    ms,
    wakes,
    framework:
      Object.keys(FRAMEWORKS).find((name) => document.querySelector(FRAMEWORKS[name])) ?? 'none known',
    judged: fields.map(({ elements, evidence, judgement }) => ({
      selector: selectorOf(elements[0]),
      evidence,
      ...judgement,
    })),
    labelled: expected.map(({ selector, role }) => {
      const element = document.querySelector(selector);
      const at = fields.findIndex(({ elements }) => elements.includes(element));
      return { selector, role, exists: Boolean(element), at, inForm: Boolean(element?.closest('form')) };
    }),
  };
}
