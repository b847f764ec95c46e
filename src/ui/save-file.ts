// Has the browser save a file that was made on the device.

export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns; a minute is more than it takes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
