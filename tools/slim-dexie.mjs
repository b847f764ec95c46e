// A Vite plugin: takes out of Dexie what the database has no use for: the cache of query results, which it has switched off
// (src/database.ts), and the hooks of tables.

const DEXIE = /[\\/]dexie[\\/]dist[\\/]modern[\\/]dexie\.mjs$/;
const UNUSED = ['this.use(cacheMiddleware);', 'this.use(hooksMiddleware);'];

/** @returns {import('vite').Plugin} */
export function slimDexie() {
  return {
    name: 'slim-dexie',
    transform(code, id) {
      if (!DEXIE.test(id)) return;
      for (const layer of UNUSED) {
        if (code.split(layer).length !== 2)
          throw new Error(`Dexie has its layers in another way now: ${layer}`);
        code = code.replace(layer, '');
      }
      return { code, map: null };
    },
  };
}
