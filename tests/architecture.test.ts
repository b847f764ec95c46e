// Who may import whom: the layout of docs/architecture.md, held to the letter.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
const files = (readdirSync(SRC, { recursive: true }) as string[])
  .filter((name) => /\.tsx?$/.test(name))
  .sort();

type Import = { from: string; to: string; typeOnly: boolean; statement: string };

/** Every import of a file; `to` is a path below src/ ("core/site"), or a package name. */
function importsOf(from: string): Import[] {
  const text = readFileSync(join(SRC, from), 'utf8');
  return [
    ...text.matchAll(
      /^(?:import|export)\b([^'";]*?)from\s*'([^']+)'|^import\s*'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map((m) => {
    const target = m[2] ?? m[3] ?? m[4]!;
    const to = target.startsWith('.') ? relative(SRC, resolve(SRC, dirname(from), target)) : target;
    return { from, to, typeOnly: /^\s*type\b/.test(m[1] ?? ''), statement: m[0] };
  });
}

const all = files.flatMap(importsOf);
const part = (path: string) => path.split('/')[0]!;
const values = (from: string) => all.filter((found) => part(found.from) === from && !found.typeOnly);

/** What each part may import as a value; a type may come from anywhere. Packages are named with their scope. */
const ALLOWED: Record<string, (to: string, from: string) => boolean> = {
  rules: (to) => part(to) === 'rules',
  core: (to, from) =>
    ['rules', 'core'].includes(part(to)) ||
    (to === 'tldts' && from === 'core/site.ts') ||
    (to.startsWith('@noble/hashes/') && from === 'core/timeline.ts'),
  content: (to) => ['rules', 'core', 'content'].includes(part(to)) || /^ui\/.*\.css\?inline$/.test(to),
  background: (to) =>
    [
      'rules',
      'core',
      'background',
      'model',
      'protocol',
      'policy',
      'database',
      'session',
      'webextension-polyfill',
      'dexie',
    ].includes(part(to)),
};
// Each room of the pages may know the rooms before it: none knows one that is built on it.
const ROOMS: Record<string, string[]> = {
  ui: ['preact', 'webextension-polyfill', 'dexie'],
  words: ['policy'],
  evidence: ['model', 'database', 'zod', 'fflate', '@noble'],
  card: ['protocol', 'uqr'],
  scan: ['zxing-wasm'],
};
const known = ['rules', 'core'];
for (const [room, own] of Object.entries(ROOMS)) {
  known.push(room, ...own);
  const below = [...known];
  ALLOWED[room] = (to, from) =>
    below.includes(part(to)) ||
    // A page can speak another language than the browser.
    (/^\.\.\/public\/_locales\/\w+\/messages\.json$/.test(to) && from === 'ui/language.ts') ||
    // Evidence is in Chinese whatever the language of the browser.
    (to === '../public/_locales/zh_CN/messages.json' && from === 'evidence/pack.ts') ||
    (to === '../public/_locales/en/messages.json' && from === 'evidence/first-page.ts');
}
for (const page of ['popup', 'history', 'warning', 'go-on', 'welcome', 'try', 'check-link', 'decode'])
  ALLOWED[page] = (to, from) =>
    part(to) === page ||
    part(to) === 'session' ||
    known.includes(part(to)) ||
    // What stands in for the background gives the notice its look, too.
    (to === 'content/notice/look.css?inline' && from === 'try/stand-in.ts');

describe('imports', () => {
  it('are found at all', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it.each(Object.keys(ALLOWED))('of %s stay within what it may know', (from) => {
    const strangers = values(from).filter(({ to, from: file }) => !ALLOWED[from]!(to, file));
    expect(strangers.map(({ from: file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it('of types in content scripts and the core are whole statements, so that nothing rides along', () => {
    const mixed = all.filter(
      ({ from, statement }) =>
        ['content', 'core'].includes(part(from)) && /^import\s*\{[^}]*\btype\s/.test(statement),
    );
    const risky = mixed.filter(({ to }) => ['model', 'protocol', 'database'].includes(part(to)));
    expect(risky.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});

/** The circles among the files, each as the way around it. */
function circles(): string[] {
  const file = (path: string) => files.find((name) => name.replace(/\.tsx?$/, '') === path);
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (name: string, way: string[]) => {
    if (way.includes(name)) found.add([...way.slice(way.indexOf(name)), name].join(' -> '));
    if (way.includes(name) || done.has(name)) return;
    for (const { to } of all.filter(({ from }) => from === name)) {
      const next = file(to);
      if (next) walk(next, [...way, name]);
    }
    done.add(name);
  };
  for (const name of files) walk(name, []);
  return [...found];
}

it('no files go round in a circle, not even by their types', () => {
  expect(circles()).toEqual([]);
});

const bare = (name: string) =>
  readFileSync(join(SRC, name), 'utf8').replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g,
    '',
  );

describe('the browser', () => {
  const outside = files.filter((name) => part(name) !== 'content');

  it('is spoken to through the polyfill, but where the code runs in a page', () => {
    // A function in there is sent into the page, where there is no polyfill; the worker has none, and this in its place.
    const known = ['card/picture.ts', 'background/browser.ts'];
    const direct = outside.filter((name) => !known.includes(name) && /\bchrome\b/.test(bare(name)));
    expect(direct).toEqual([]);
    const users = outside.filter((name) => /(?<![.\w])browser\s*\./.test(bare(name)));
    expect(users.length).toBeGreaterThan(10);
    const importing = all.filter(({ to }) => to === 'webextension-polyfill').map(({ from }) => from);
    expect(users.filter((name) => !importing.includes(name))).toEqual([]);
  });

  it('keeps in memory what session.ts puts there, and nobody else', () => {
    const users = outside.filter((name) =>
      /storage\s*\.session|\bsession\b.*=\s*browser\.storage/.test(bare(name)),
    );
    expect(users).toEqual(['session.ts']);
  });
});

describe('the pure core and the rules', () => {
  const pure = files.filter((name) => ['core', 'rules'].includes(part(name)));
  it.each(pure)('%s touches no document, browser, clock, chance or network', (name) => {
    const touched = bare(name).match(
      /\b(document|window|browser|chrome|localStorage|indexedDB|fetch|XMLHttpRequest|Date\.now|Math\.random|setTimeout|performance)\s*[.(]|new Date\(\)/g,
    );
    expect(touched).toBeNull();
  });
});

it('what is said of a page is chosen in one file: no other makes a key of its verdict, level, fault, place or deed', () => {
  const chooses = (name: string) => {
    const text = readFileSync(join(SRC, name), 'utf8');
    const table =
      /Record<(Exclude<)?(VerdictKind|Level|Fault|ResultKind|Deed|Part\['where'\]|PageCheck\['action'\])[^;=]*(TextKey|string)/;
    const key = /['`](deed|level|meaning|place|result|verdict|page_phrase)_/;
    return table.test(text) || key.test(text);
  };
  expect(files.filter(chooses)).toEqual(['core/page-message.ts']);
});

/** The functions of a file with their names, where they have one, and all their lines. */
function functionsOf(path: string): { name: string; lines: number }[] {
  const text = readFileSync(path, 'utf8');
  const found: { name: string; lines: number }[] = [];
  const walk = (node: unknown, called: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, id, key, start, end } = node as {
      type?: string;
      id?: { name?: string };
      key?: { name?: string };
      start: number;
      end: number;
    };
    const own = id?.name ?? key?.name ?? called;
    if (type && /^(Function|ArrowFunction)/.test(type))
      found.push({ name: own, lines: text.slice(start, end).split('\n').length });
    for (const child of Object.values(node)) walk(child, own);
  };
  walk(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), '');
  return found;
}

const ROOT = resolve(SRC, '..');
const sources = ['src', 'harness', 'tools', 'bench'].flatMap((room) =>
  (readdirSync(join(ROOT, room), { recursive: true }) as string[])
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => `${room}/${name}`),
);

it.each(sources)('%s has no function over 60 lines, what is declared in it counted', (name) => {
  expect(functionsOf(join(ROOT, name)).filter(({ lines }) => lines > 60)).toEqual([]);
});

it('every class that a style sheet names is one that a page draws, and the other way round', () => {
  const read = (end: RegExp) =>
    (readdirSync(SRC, { recursive: true }) as string[])
      .filter((name) => end.test(name))
      .map((name) => readFileSync(join(SRC, name), 'utf8'))
      .join('\n');
  const code = read(/\.(tsx?|html)$/);
  const composed = [...code.matchAll(/([a-z-]+-)\$\{/g)].map((found) => found[1]!);
  const named = [...new Set([...read(/\.css$/).matchAll(/\.([a-z][\w-]*)/g)].map((found) => found[1]!))];
  const drawn = (name: string) =>
    new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code) || composed.some((begin) => name.startsWith(begin));
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((name) => !drawn(name))).toEqual([]);
  // Evidence brings its own style; what is set beside a composed class is looked at with it.
  const classes = [...read(/\.tsx$/).matchAll(/class="([^"]*)"/g)].flatMap((found) => found[1]!.split(' '));
  expect([...new Set(classes)].filter((name) => !named.includes(name))).toEqual([]);
});

describe('every file', () => {
  it.each(files.filter((name) => !name.endsWith('.d.ts')))('%s says in its first line what it is', (name) => {
    expect(readFileSync(join(SRC, name), 'utf8')).toMatch(/^(\/\/ \S.{20,}|\/\*\* ?\S.{20,})/);
  });

  it('stays under 300 lines, tables apart', () => {
    const long = files.filter(
      (name) => part(name) !== 'rules' && readFileSync(join(SRC, name), 'utf8').split('\n').length > 300,
    );
    expect(long).toEqual([]);
  });

  it.each(files)('%s never makes HTML from text', (name) => {
    const made = bare(name).match(
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|DOMParser/g,
    );
    expect(made).toBeNull();
  });
});
