/** In which order facts are shown: parents first, ties by the time that their authors claim, then by id. Nothing else looks at it. */
import { byText } from '../fact.ts';
import type { CausalOrder, Placed } from './causal-order.ts';

/** Kahn's algorithm with a heap. */
export function inDisplayOrder(order: CausalOrder): readonly Placed[] {
  const { placed } = order;
  const missing: number[] = [];
  const children: number[][] = placed.map(() => []);
  const ready = createHeap();
  for (const one of placed) {
    const { prev } = one.fact;
    const parents = prev.length > 1 ? [...new Set(prev)] : prev;
    missing.push(parents.length);
    for (const id of parents) children[order.placeOf(id) ?? 0]?.push(one.place);
    if (parents.length === 0) ready.push(one);
  }
  const shown: Placed[] = [];
  for (let next = ready.pop(); next; next = ready.pop()) {
    shown.push(next);
    for (const child of children[next.place] ?? []) {
      const left = (missing[child] ?? 0) - 1;
      missing[child] = left;
      const one = placed[child];
      if (left === 0 && one) ready.push(one);
    }
  }
  return shown;
}

function isBefore(one: Placed, other: Placed): boolean {
  return (byText(one.fact.at, other.fact.at) || byText(one.fact.id, other.fact.id)) < 0;
}

interface Heap {
  push(one: Placed): void;
  pop(): Placed | undefined;
}

function createHeap(): Heap {
  const heap: Placed[] = [];
  const swapIfBefore = (low: number, high: number): boolean => {
    const [a, b] = [heap[low], heap[high]];
    if (!a || !b || !isBefore(a, b)) return false;
    heap[low] = b;
    heap[high] = a;
    return true;
  };
  return {
    push: (one) => {
      let at = heap.push(one) - 1;
      for (let above = (at - 1) >> 1; at > 0 && swapIfBefore(at, above); above = (at - 1) >> 1) at = above;
    },
    pop: () => {
      const [first] = heap;
      const last = heap.pop();
      if (!last || heap.length === 0) return first;
      heap[0] = last;
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const [a, b] = [heap[left], heap[right]];
        const below = a && b && isBefore(b, a) ? right : left;
        if (!swapIfBefore(below, at)) return first;
        at = below;
      }
    },
  };
}
