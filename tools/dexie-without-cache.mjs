// A Vite plugin: takes the cache of query results out of Dexie, which the database has switched off (src/database.ts).

const DEXIE = /[\\/]dexie[\\/]dist[\\/]modern[\\/]dexie\.mjs$/;
const USED = 'this.use(cacheMiddleware);';

/** @returns {import('vite').Plugin} */
export function dexieWithoutCache() {
  return {
    name: 'dexie-without-cache',
    transform(code, id) {
      if (!DEXIE.test(id)) return;
      if (code.split(USED).length !== 2) throw new Error('Dexie takes its cache in another way now');
      return { code: code.replace(USED, ''), map: null };
    },
  };
}
