// `npm run support`: what the built extension uses that its oldest promised browsers lack, by MDN's browser-compat-data.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { ROOT } from './setup.mjs';

const data = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
);

/** @typedef {{ used: string, file: string, lacks: string[] }} Lack */

/** Used only where it is there, or of the same name as something older that is meant. */
const ARGUED = {
  'api.Document.caretPositionFromPoint':
    'asked only where it is there: the caret stays where the browser has it',
  'api.CaretPosition.offsetNode': 'comes with caretPositionFromPoint',
  'api.Element.currentCSSZoom': 'the page counts as not zoomed where it is missing',
  'api.Document.moveBefore': 'Preact asks whether it is there',
  'api.XRFrame.session': 'it is storage.session that is meant',
  'api.Navigator.managed': 'it is storage.managed that is meant',
  'javascript.builtins.Iterator.windows':
    'it is the interface to windows that is meant, asked only where there are windows',
  'api.IntersectionObserverEntry.isVisible': 'the notice looks at its points by itself as well',
  'javascript.builtins.Uint8Array.toHex': 'the hash library has its own where it is missing',
  'javascript.builtins.Uint8Array.fromHex': 'the hash library has its own where it is missing',
  'api.Navigator.userAgentData': 'the database asks only whether it is there',
  'api.Window.setImmediate': 'the database asks only whether it is there',
  'box-decoration-break': 'stands beside its form with -webkit-',
  'windows.create': 'a tab is opened where there are no windows',
  'windows.get': 'asked only where there are windows',
  'windows.update': 'asked only where there are windows',
  'api.BarcodeDetector.BarcodeDetector':
    'the reader of codes asks whether it is there, and has its own decoder',
  'api.BarcodeDetector.getSupportedFormats':
    'the reader of codes asks whether it is there, and has its own decoder',
  'api.BarcodeDetector.detect': 'the reader of codes asks whether it is there, and has its own decoder',
  'api.GestureEvent.rotation': 'it is the turn of a code, which the decoder tells',
  'api.LayoutShiftAttribution.node': 'the decoder asks whether it runs in Node',
  'javascript.builtins.DisposableStack.dispose': 'the decoder asks whether Symbol.dispose is there',
  'storage.managed': 'without it nobody has set anything',
  documentLifecycle:
    'only Chromium prepares documents out of sight: where it is missing, the document is shown',
  pendingUrl: 'where it is missing, the address that is there counts',
  originUrl: 'initiator is asked after it',
  storage: 'names the schema of a policy, which only Chromium reads',
  browser_specific_settings: 'Chrome reads nothing of it, and its package leaves it out',
};

const manifest = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
const { gecko, gecko_android } = manifest.browser_specific_settings;
/** The oldest browsers that are promised, as the manifest says. */
export const OLDEST = {
  chrome: manifest.minimum_chrome_version,
  firefox: gecko.strict_min_version,
  firefox_android: gecko_android.strict_min_version,
};

/** The browsers among `names` that lack a feature; a feature without data lacks none. */
function lacking(feature, names = Object.keys(OLDEST)) {
  const support = feature?.__compat?.support;
  if (!support) return [];
  return names.filter((name) => {
    const [stated] = [support[name] ?? {}].flat().filter(({ flags }) => !flags);
    const since = stated?.version_added;
    if (since === undefined || since === null) return false;
    if (since === false || since === 'preview' || stated.version_removed) return true;
    return Number.parseFloat(String(since).replace('≤', '')) > Number.parseFloat(OLDEST[name]);
  });
}

/** Every interface and built-in with a member of this name, by their paths. */
const members = new Map();
for (const [area, tree] of [
  ['api', data.api],
  ['javascript.builtins', data.javascript.builtins],
])
  for (const [owner, feature] of Object.entries(tree))
    for (const [name, member] of Object.entries(feature)) {
      if (!member?.__compat) continue;
      const plain = name.replace(/_static$/, '');
      members.set(plain, [...(members.get(plain) ?? []), { path: `${area}.${owner}.${plain}`, member }]);
    }

/** Names that the scripts give to something of their own: of those nobody can tell what is meant. */
function namesGiven(codes) {
  const given = new Set();
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(node.type) && !node.computed)
      given.add(node.key.name ?? node.key.value);
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
      given.add(node.left.property.name);
    Object.values(node).forEach(walk);
  };
  for (const code of codes) walk(parseAst(code));
  return given;
}

/**
 * What a script uses. Of a member nobody knows whose it is: it is missing only if it is missing wherever it could be from.
 * @param {string} code
 * @param {Set<string>} given names of the scripts' own
 * @returns {Map<string, string[]>} what lacks it, by what is used
 */
export function lacksInScript(code, given = new Set()) {
  const found = new Map();
  const note = (path, lacks) => lacks.length > 0 && found.set(path, lacks);
  const walk = (node) => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier') {
      const { name } = node.callee;
      note(name, lacking(data.api[name] ?? data.javascript.builtins[name]));
    }
    if (node.type === 'MemberExpression' && !node.computed && !given.has(node.property.name)) {
      const owners = members.get(node.property.name) ?? [];
      const lacks = Object.keys(OLDEST).filter(
        (name) => owners.length > 0 && owners.every(({ member }) => lacking(member, [name]).length > 0),
      );
      note(owners[0]?.path ?? '', lacks);
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(code));
  return found;
}

/**
 * What a style sheet uses: properties, pseudo-classes and at-rules.
 * @param {string} css
 * @returns {Map<string, string[]>}
 */
export function lacksInStyle(css) {
  const found = new Map();
  const { properties, selectors, 'at-rules': rules } = data.css;
  const note = (what, feature) => {
    const lacks = lacking(feature);
    if (lacks.length > 0) found.set(what, lacks);
  };
  for (const [, name] of css.matchAll(/(?<=[{;\s])([a-z][a-z-]+)\s*:(?!:)/g)) note(name, properties[name]);
  // A colon within braces parts a property from its value.
  for (const [, name] of css.replace(/\{[^{}]*\}/g, '{}').matchAll(/::?([a-z][a-z-]+)/g))
    note(`:${name}`, selectors[name]);
  for (const [, name] of css.matchAll(/@([a-z-]+)/g)) note(`@${name}`, rules[name]);
  return found;
}

/**
 * What is asked of the browser's own interface for extensions, as the sources write it.
 * @param {string} code
 * @returns {Map<string, string[]>}
 */
export function lacksInCalls(code) {
  const found = new Map();
  for (const [, api, member] of code.matchAll(/\b(?:browser|chrome)\.(\w+)\??\.(\w+)/g)) {
    const lacks = lacking(data.webextensions.api[api]?.[member]);
    if (lacks.length > 0) found.set(`${api}.${member}`, lacks);
  }
  return found;
}

/** What the interface for extensions takes and gives, of the parts that this one may use: members with a name of more than one word, as nothing else has. */
const TAKEN_AND_GIVEN = new Map();
for (const part of [...manifest.permissions, 'action', 'runtime', 'tabs', 'windows'])
  for (const [name, call] of Object.entries(data.webextensions.api[part] ?? {}))
    if (name !== '__compat') collect(call);

function collect(within) {
  for (const [name, feature] of Object.entries(within)) {
    if (name === '__compat') continue;
    if (feature.__compat && /[a-z][A-Z]/.test(name) && !members.has(name))
      TAKEN_AND_GIVEN.set(name, [...(TAKEN_AND_GIVEN.get(name) ?? []), feature]);
    collect(feature);
  }
}

/**
 * What is given to the browser's own interface, or read of its answers.
 * @param {string} code a source file
 * @returns {Map<string, string[]>}
 */
export function lacksInAnswers(code) {
  const found = new Map();
  if (!/\b(?:browser|chrome|Runtime|Tabs|WebNavigation|WebRequest)\./.test(code)) return found;
  for (const [name] of code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '').matchAll(/\b[a-z]\w+/g)) {
    const features = TAKEN_AND_GIVEN.get(name) ?? [];
    const lacks = Object.keys(OLDEST).filter(
      (each) => features.length > 0 && features.every((feature) => lacking(feature, [each]).length > 0),
    );
    if (lacks.length > 0) found.set(name, lacks);
  }
  return found;
}

/** All that is used and lacking, file by file. @returns {Lack[]} */
export function lacks() {
  const read = (folder, end) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => end.test(name))
      .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(ROOT, folder, name), 'utf8') }));
  const scripts = read('dist', /\.js$/);
  const given = namesGiven(scripts.map(({ text }) => text));
  const look = (files, by) =>
    files.flatMap(({ file, text }) =>
      [...by(text)].map(([used, lacking]) => ({ used, file, lacks: lacking })),
    );
  const keys = Object.keys(manifest).flatMap((key) => {
    const missing = lacking(data.webextensions.manifest[key]);
    return missing.length > 0 ? [{ used: key, file: 'manifest.json', lacks: missing }] : [];
  });
  return [
    ...look(scripts, (code) => lacksInScript(code, given)),
    ...look(read('dist', /\.css$/), lacksInStyle),
    ...look(read('src', /notice\/look\.css$/), lacksInStyle),
    ...look(read('src', /\.tsx?$/), lacksInCalls),
    ...look(read('src', /\.tsx?$/), lacksInAnswers),
    ...keys,
  ].filter(({ used }) => !Object.hasOwn(ARGUED, used));
}

if (import.meta.filename === process.argv[1]) {
  const found = lacks();
  for (const { used, file, lacks: browsers } of found)
    console.log(`${file}: ${used} is missing in ${browsers.join(', ')}`);
  console.log(
    `${found.length === 0 ? 'Nothing is' : `${found.length} uses are`} missing in ${Object.entries(OLDEST)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
