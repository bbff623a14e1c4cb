/** When the relay speaks another version, reloading takes its page, not the one that the service worker has. */
import { expect, it, vi } from 'vitest';
import { keepPage, takeNewest } from '../../client/platform/page-updates.ts';

/** A service worker that installs by itself and takes over when asked. */
class Worker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly become = (state: ServiceWorkerState): void => {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  };
  readonly postMessage = vi.fn((message: string) => {
    if (message === 'take-over') queueMicrotask(() => this.become('activated'));
  });
}

function container(registration: object | undefined): ServiceWorkerContainer {
  return { getRegistration: async () => registration } as unknown as ServiceWorkerContainer;
}

it('asks for the newest page and waits until it has taken over', async () => {
  const found = new Worker();
  const registration: { installing?: Worker; update: () => Promise<void> } = {
    update: async () => {
      registration.installing = found;
      setTimeout(() => found.become('installed'));
    },
  };
  await takeNewest(container(registration));
  expect(found.postMessage).toHaveBeenCalledWith('take-over');
  expect(found.state).toBe('activated');
});

it('takes one that waits already', async () => {
  const waiting = new Worker();
  waiting.state = 'installed';
  await takeNewest(container({ waiting, update: async () => undefined }));
  expect(waiting.state).toBe('activated');
});

it('keeps nobody waiting without a newer page, a network or a service worker', async () => {
  await takeNewest(container({ update: async () => undefined }));
  await takeNewest(container({ update: () => Promise.reject(new TypeError('offline')) }));
  await takeNewest(container(undefined));
});

it('keeps the page at another try when the network went in the middle of the first, or before it', async () => {
  const lost = new Worker();
  const found = new Worker();
  const answers = [
    () => Promise.reject(new TypeError('offline')),
    async () => ({ installing: lost, active: null }),
    async () => ({ installing: found, active: null }),
  ];
  const register = vi.fn(() => (answers.shift() ?? (() => Promise.reject(new Error('asked too often'))))());
  const kept = vi.fn();
  setTimeout(() => lost.become('redundant'), 20);
  setTimeout(() => found.become('activated'), 60);
  keepPage({ register } as unknown as ServiceWorkerContainer, kept, 1);
  await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce());
  expect(register).toHaveBeenCalledTimes(3);
});

it('tries no more where the browser refuses to keep it', async () => {
  const register = vi.fn(() => Promise.reject(new DOMException('not trusted', 'SecurityError')));
  keepPage({ register } as unknown as ServiceWorkerContainer, vi.fn(), 1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(register).toHaveBeenCalledOnce();
});
