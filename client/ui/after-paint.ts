/** Work that may follow the answer to a tap: the frame that shows the answer is painted first. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Returns how to give it up. */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** True once what stands around has been painted. */
export function createPainted(): Accessor<boolean> {
  const [painted, setPainted] = createSignal(false);
  onCleanup(afterPaint(() => setPainted(true)));
  return painted;
}
