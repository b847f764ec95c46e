// Sending to the background: every failure gets a name, silence among them.
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
const { fake } = await import('./fake-browser');
const { send } = await import('../../src/ui/send');

afterEach(() => {
  vi.useRealTimers();
  fake.answer = async () => null;
});

describe('send', () => {
  it('gives back what the background answers', async () => {
    fake.answer = async () => 'an-id';
    expect(await send({ type: 'open-card', facts: { label: 'x', brand: 'other' } })).toBe('an-id');
  });
  it.each(['bad-message', 'bad-sender', 'storage-full', 'storage-failed'])('names %s', async (error) => {
    fake.answer = async () => ({ error });
    await expect(send({ type: 'hello' })).rejects.toMatchObject({ problem: error });
  });
  it('names the absence of a background', async () => {
    fake.answer = async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    };
    await expect(send({ type: 'hello' })).rejects.toMatchObject({ problem: 'no-answer' });
  });
  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    fake.answer = () => new Promise(() => {});
    const sent = expect(send({ type: 'hello' })).rejects.toMatchObject({ problem: 'no-answer' });
    await vi.advanceTimersByTimeAsync(5_000);
    await sent;
  });
});
