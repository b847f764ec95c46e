// The file behind a data address; none is fetched, because the extension's pages connect to nothing.

/** @throws when it is no data address in base64 */
export function pictureOf(address: string): Blob {
  const text = atob(address.slice(address.indexOf(',') + 1));
  const type = /^data:([\w/+-]+)/.exec(address)?.[1] ?? '';
  return new Blob([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], { type });
}
