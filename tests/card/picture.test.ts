// A picture for the evidence is of the page that was in front and blanked, or there is none.
import { beforeEach, expect, it, vi } from 'vitest';

let shown: { active: boolean; url: string; documentId: string };
let whileTaken: () => void;
const removed = vi.fn(async () => undefined);
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      get: async () => ({ active: shown.active, url: shown.url }),
      captureVisibleTab: async () => {
        whileTaken();
        return `data:image/png;base64,${btoa('picture')}`;
      },
    },
    webNavigation: { getFrame: async () => ({ documentId: shown.documentId }) },
    scripting: {
      insertCSS: async () => undefined,
      removeCSS: removed,
      executeScript: async () => [],
    },
  },
}));
const { takePicture } = await import('../../src/card/picture');
const take = () => takePicture({ tab: 1, window: 1 }, '页面.png');

beforeEach(() => {
  shown = { active: true, url: 'https://card.tmall.com/', documentId: 'first' };
  whileTaken = () => undefined;
  removed.mockClear();
});

it('is taken of the page in front', async () => {
  const file = await take();
  expect([file.name, file.type, await file.text()]).toEqual(['页面.png', 'image/png', 'picture']);
});

it.each<[string, () => void]>([
  ['goes elsewhere', () => Object.assign(shown, { url: 'https://evil.example/', documentId: 'next' })],
  ['is loaded again', () => Object.assign(shown, { documentId: 'next' })],
  ['gives way to another tab', () => Object.assign(shown, { active: false })],
])('is none when the page %s while it is taken, and the page gets its look back', async (_, change) => {
  whileTaken = change;
  await expect(take()).rejects.toThrow('another page');
  expect(removed).toHaveBeenCalledTimes(1);
});

it('is none when another tab is in front from the start', async () => {
  shown.active = false;
  await expect(take()).rejects.toThrow('another page');
});
