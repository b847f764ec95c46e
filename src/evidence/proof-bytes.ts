// The content of a kept proof; a browser may have lost the file and still have its row.

/** null where it is lost. */
export const bytesOf = (blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> =>
  Promise.resolve(blob)
    .then((kept) => kept.arrayBuffer())
    .then(
      (bytes) => new Uint8Array(bytes),
      () => null,
    );
