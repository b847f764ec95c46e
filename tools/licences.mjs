// While building: writes dist/licences.txt, the licence of every package whose code is in the extension, with its full text.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Data that is packed into the scripts and is under a licence of its own. */
const DATA = `Public Suffix List (through tldts)
Mozilla Public License 2.0, https://publicsuffix.org/

zxing-cpp (the machine code of zxing-wasm)
Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0

Unicode confusables (rules/confusables.ts)
Unicode License v3, https://www.unicode.org/license.txt
Copyright © 1991-2026 Unicode, Inc.`;

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** @returns {import('vite').Plugin} */
export function licences() {
  /** @type {Map<string, string>} folder of each package by its name */
  const used = new Map(ownDependencies());
  return {
    name: 'licences',
    sharedDuringBuild: true,
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const [, folder, name] = PACKAGE.exec(id.replaceAll('\\', '/')) ?? [];
          if (folder && name) used.set(name, folder);
        }
    },
    writeBundle({ dir }) {
      // Each part of the build adds to what is used; the last one to write knows all of it.
      const texts = [...used]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, folder]) => licenceOf(name, folder));
      writeFileSync(
        join(dir ?? 'dist', 'licences.txt'),
        `${[...texts, DATA].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`,
      );
    },
  };
}

/** What the extension names itself: a web worker's part of the build tells nobody what it is made of. */
function ownDependencies() {
  const root = resolve(import.meta.dirname, '..');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(dependencies).map(
    (name) => /** @type {const} */ ([name, join(root, 'node_modules', name)]),
  );
}

/**
 * Name, version, kind and text of a package's licence.
 * @param {string} name
 * @param {string} folder
 * @throws {Error} when the package names no licence
 */
function licenceOf(name, folder) {
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${name} names no licence`);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version}\n${license}${text ? `\n\n${text}` : ''}`;
}
