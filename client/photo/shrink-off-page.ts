/** Shrinks a photo in a worker of its own that ends with it; on the page itself where a worker cannot be had. */
import type { Result } from '../../core/result/result.ts';
import { type PhotoFailure, shrinkPhoto, type ShrunkPhoto } from './shrink-photo.ts';

/** Never rejects. */
export async function shrinkOffPage(file: Blob): Promise<Result<ShrunkPhoto, PhotoFailure>> {
  try {
    return await inWorker(file);
  } catch {
    return shrinkPhoto(file);
  }
}

/** Rejects when the worker cannot be started, or ends before it answers. */
function inWorker(file: Blob): Promise<Result<ShrunkPhoto, PhotoFailure>> {
  const worker = new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Result<ShrunkPhoto, PhotoFailure>>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<Result<ShrunkPhoto, PhotoFailure>>) =>
      resolve(event.data),
    );
    worker.addEventListener('error', () => reject(new Error('the worker failed')));
    worker.addEventListener('messageerror', () => reject(new Error('the worker failed')));
  });
  worker.postMessage(file);
  return answer.finally(() => worker.terminate());
}
