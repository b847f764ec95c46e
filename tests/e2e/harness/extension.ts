// Functions that run inside a page of the extension's origin, sent there as text: none may use anything outside itself.
declare global {
  var chrome: typeof import('webextension-polyfill');
}

/** All rows of all IndexedDB tables, and both storage areas. */
export async function readStored() {
  const tables: Record<string, unknown[]> = {};
  for (const { name } of await indexedDB.databases()) {
    const open = indexedDB.open(name!);
    const database = await new Promise<IDBDatabase>((done, fail) => {
      open.onsuccess = () => done(open.result);
      open.onerror = () => fail(open.error);
    });
    for (const table of database.objectStoreNames) {
      const all = database.transaction(table).objectStore(table).getAll();
      tables[table] = await new Promise((done) => {
        all.onsuccess = () => done(all.result);
      });
    }
    database.close();
  }
  const api = globalThis.browser ?? chrome;
  return { tables, local: await api.storage.local.get(null), session: await api.storage.session.get(null) };
}

/** Empties every table and both storage areas. */
export async function clearStored() {
  const api = globalThis.browser ?? chrome;
  await api.storage.local.clear();
  await api.storage.session.clear();
  for (const { name } of await indexedDB.databases()) {
    const open = indexedDB.open(name!);
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const tables = [...database.objectStoreNames];
    if (tables.length > 0) {
      const transaction = database.transaction(tables, 'readwrite');
      for (const table of tables) transaction.objectStore(table).clear();
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
    }
    database.close();
  }
}

/** The badge of a tab. */
export async function readBadge(tabId: number) {
  const api = globalThis.browser ?? chrome;
  return { text: await api.action.getBadgeText({ tabId }), title: await api.action.getTitle({ tabId }) };
}
