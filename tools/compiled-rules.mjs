// A Vite plugin: a module under src/rules/compiled is run while building, and what it exports takes its place.
import { sep } from 'node:path';
import { runnerImport } from 'vite';

const COMPILED = `${sep}rules${sep}compiled${sep}`;

/** @returns {import('vite').Plugin} */
export function compiledRules() {
  return {
    name: 'compiled-rules',
    async transform(_code, id) {
      if (!id.includes(COMPILED)) return;
      const { module, dependencies } = await runnerImport(id, { configFile: false, logLevel: 'error' });
      for (const file of dependencies) this.addWatchFile(file);
      return { code: asModule(module), map: null };
    },
  };
}

/** The text of a module that exports these values. @param {Record<string, unknown>} values */
export const asModule = (values) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${literal(value)};\n`)
    .join('');

/** @param {unknown} value @returns {string} */
function literal(value) {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (Object.getPrototypeOf(value ?? 0) === Object.prototype)
    return `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${literal(inner)}`)}}`;
  if (['string', 'number', 'boolean'].includes(typeof value)) return JSON.stringify(value);
  throw new TypeError(`A compiled rule can hold plain data only, not ${typeof value}.`);
}
