// A Vite plugin: takes out of Dexie what the database has no use for: the cache of query results, which it has switched off
// (src/database.ts), the hooks of tables, and ways to ask that nothing here asks in.

const DEXIE = /[\\/]dexie[\\/]dist[\\/]modern[\\/]dexie\.mjs$/;
const UNUSED = ['this.use(cacheMiddleware);', 'this.use(hooksMiddleware);'];
/** Methods of the database, of a table and of its index. */
const UNASKED = [
  'bulkUpdate',
  'startsWithIgnoreCase',
  'equalsIgnoreCase',
  'anyOfIgnoreCase',
  'startsWithAnyOfIgnoreCase',
  'startsWithAnyOf',
  'notEqual',
  'noneOf',
  'inAnyRange',
  'uniqueKeys',
  'eachUniqueKey',
  'eachPrimaryKey',
  'lastKey',
  'aboveOrEqual',
  'belowOrEqual',
  'until',
  'sortBy',
  'distinct',
  'raw',
  'desc',
  'hasBeenClosed',
  'hasFailed',
  'dynamicallyOpened',
  'exists',
  'getDatabaseNames',
];

/** @returns {import('vite').Plugin} */
export function slimDexie() {
  return {
    name: 'slim-dexie',
    transform(code, id) {
      if (!DEXIE.test(id)) return;
      const without = (part) => {
        if (code.split(part).length !== 2) throw new Error(`Dexie is written in another way now: ${part}`);
        code = code.replace(part, '');
      };
      for (const layer of UNUSED) without(layer);
      for (const name of UNASKED)
        without(
          new RegExp(`\\n {4}${name}\\([^\\n]*\\) \\{\\n[^]*?\\n {4}\\},?(?=\\n)`).exec(code)?.[0] ?? name,
        );
      const left = UNASKED.find((name) => code.includes(`.${name}(`));
      if (left) throw new Error(`Dexie itself asks by ${left}`);
      return { code, map: null };
    },
  };
}
