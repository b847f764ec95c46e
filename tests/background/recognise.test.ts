// What the frames around a field, and the page that opened its tab, say of the place where it stands.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from './fake-browser';
import { close, emptyStage, from, open, say } from './stage';

beforeEach(emptyStage);

describe('the recogniser', () => {
  it('comes also where the page that opened the tab answers nothing', async () => {
    open(1, 'https://promo.example/');
    open(2, 'https://gift.example/');
    fake.openers.set(2, 1);
    fake.frozen.add(1);
    expect(await say({ type: 'recognise' }, from(2))).toBeNull();
    expect(fake.called('scripting.executeScript')).toContainEqual([
      { target: { tabId: 2, frameIds: [0] }, files: ['recogniser.js'], injectImmediately: true },
    ]);
  });

  const placed = (frame: number, what: object) => [
    { target: { tabId: 1, frameIds: [frame] }, ...what, injectImmediately: true },
  ];

  it('is put into the frame that asks for it and those around it, and nothing is remembered', async () => {
    open(1, 'https://shop.example/', 'd', [{ id: 7, url: 'https://gift.example/' }]);
    expect(await say({ type: 'recognise' }, from(1, 7))).toBeNull();
    expect(fake.called('scripting.executeScript')).toEqual([
      placed(7, { files: ['recogniser.js'] }),
      placed(0, { files: ['recogniser.js'] }),
      placed(0, { args: [null] }),
    ]);
    expect([...fake.session]).toEqual([]);
  });

  it('hears of the frames around what they say, each told what the one around it has said, the outermost first', async () => {
    open(1, 'https://shop.example/', 'd', [
      { id: 7, url: 'https://inner.example/' },
      { id: 9, url: 'https://gift.example/' },
    ]);
    fake.frames.get(1)![2]!.parentFrameId = 7;
    fake.links.set(0, { hold: { around: (around: unknown) => `page after ${around}` } });
    fake.links.set(7, { hold: { around: (around: unknown) => `frame after ${around}` } });
    expect(await say({ type: 'recognise' }, from(1, 9))).toBe('frame after page after null');
    fake.links.set(7, { hold: null });
    expect(await say({ type: 'recognise' }, from(1, 9))).toBe('page after null');
    fake.links.delete(7); // closed to extensions, or without a sensor
    expect(await say({ type: 'recognise' }, from(1, 9))).toBe('page after null');
  });

  it('hears every frame around, however deep it stands', async () => {
    open(
      1,
      'https://shop.example/',
      'd',
      [7, 8, 9].map((id) => ({ id, url: `https://f${id}.example/` })),
    );
    fake.frames.get(1)![2]!.parentFrameId = 7;
    fake.frames.get(1)![3]!.parentFrameId = 8;
    for (const frame of [0, 7, 8])
      fake.links.set(frame, { hold: { around: (around: unknown) => `${around} ${frame}` } });
    expect(await say({ type: 'recognise' }, from(1, 9))).toBe('null 0 7 8');
  });

  const asked = () =>
    fake.called('scripting.executeScript').map(([script]) => (script as { target: object }).target);

  it('asks for a page the one that opened its tab, for a frame the page around it alone', async () => {
    open(1, 'https://promo.example/');
    open(2, 'https://gift.example/', 'd', [{ id: 7, url: 'https://inner.example/' }]);
    fake.openers.set(2, 1);
    fake.links.set(0, { hold: { around: (around: unknown) => `page after ${around}` } });
    expect(await say({ type: 'recognise' }, from(2))).toBe('page after null');
    fake.calls.length = 0;
    expect(await say({ type: 'recognise' }, from(2, 7))).toBe('page after null');
    expect(asked()).not.toContainEqual({ tabId: 1, frameIds: [0] });
  });

  it('asks nobody for a page that no tab opened, whether the browser lists it or not', async () => {
    open(1, 'https://gift.example/');
    const blob = from(1, 0, { url: 'blob:https://gift.example/1', documentId: 'blob' });
    fake.links.set(0, { hold: { around: () => 'page' } });
    expect(await say({ type: 'recognise' }, from(1))).toBeNull();
    close(1);
    expect(await say({ type: 'recognise' }, blob)).toBeNull();
    expect(asked()).toEqual([
      { tabId: 1, frameIds: [0] },
      { tabId: 1, frameIds: [0] },
    ]);
  });

  it('fails where a frame around does not answer, so that the frame asks again and holds meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    open(1, 'https://gift.example/', 'd', [{ id: 7, url: 'https://inner.example/' }]);
    fake.frozen.add(1);
    const said = expect(say({ type: 'recognise' }, from(1, 7))).rejects.toThrow('no-answer');
    await vi.advanceTimersByTimeAsync(3000);
    await said;
    vi.useRealTimers();
  });

  it('asks the page in front alone where the browser lists no frames', async () => {
    open(1, 'https://gift.example/', 'd', [{ id: 7, url: 'https://inner.example/' }]);
    fake.links.set(0, { hold: { around: () => 'page' } });
    const frame = from(1, 7);
    close(1);
    expect(await say({ type: 'recognise' }, frame)).toBe('page');
    expect(asked()).not.toContainEqual({ tabId: 1, frameIds: [1] });
  });
});
