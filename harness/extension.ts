// Functions that run inside a page of the extension's origin, sent there as text: none may use anything outside itself.
// Firefox knows the name `chrome` too, and in Manifest V3 it gives promises there as well.
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
  return {
    tables,
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
  };
}

/** Empties every table and both storage areas. */
export async function clearStored() {
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
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

/** Closes all other tabs, and drops what the browser itself keeps for the extension. */
export async function dropAll() {
  const own = await chrome.tabs.getCurrent();
  const others = (await chrome.tabs.query({})).filter(({ id }) => id !== own.id);
  await chrome.tabs.remove(others.map(({ id }) => id!));
  await chrome.alarms.clearAll();
  const scripts = await chrome.scripting.getRegisteredContentScripts();
  await chrome.scripting.unregisterContentScripts({ ids: scripts.map(({ id }) => id) });
}

/** The badge of a tab. */
export async function readBadge(tabId: number) {
  return {
    text: await chrome.action.getBadgeText({ tabId }),
    title: await chrome.action.getTitle({ tabId }),
  };
}
