// What is told until somebody has heard it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellAgain } from '../../src/content/tell';

const sendMessage = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset().mockRejectedValue(new Error('the port closed before a response was received'));
  vi.stubGlobal('chrome', { runtime: { id: 'kashao', sendMessage } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('a code is heard of within a second, though the background was ended over it three times', async () => {
  const heard = vi.fn();
  void tellAgain({ type: 'code-entered' }).then(heard);
  await vi.advanceTimersByTimeAsync(650);
  sendMessage.mockResolvedValue(null);
  await vi.advanceTimersByTimeAsync(350);
  expect(heard).toHaveBeenCalledWith(null);
  expect(sendMessage).toHaveBeenCalledTimes(4);
});

it('what nobody hears comes to an end, not before six seconds', async () => {
  const heard = vi.fn();
  void tellAgain({ type: 'code-entered' }).then(heard);
  await vi.advanceTimersByTimeAsync(6000);
  expect(heard).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toHaveBeenCalledWith(undefined);
  const times = sendMessage.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendMessage).toHaveBeenCalledTimes(times);
  expect(times).toBeLessThan(9);
});

it('a script that is cut off from its extension tells nothing again', async () => {
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  await expect(tellAgain({ type: 'code-entered' })).resolves.toBeUndefined();
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
