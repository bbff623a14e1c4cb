/** Sets of facts by their place in the causal order, one bit each: what each fact had seen must be asked often and fast. */

export type FactSet = Uint32Array<ArrayBuffer>;

/** For places below `size`. */
export function emptySet(size: number): FactSet {
  return new Uint32Array((size + 31) >>> 5);
}

export function hasPlace(set: FactSet, place: number): boolean {
  return (((set[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

export function addPlace(set: FactSet, place: number): void {
  set[place >>> 5] = (set[place >>> 5] ?? 0) | (1 << (place & 31));
}

/** What is in `source` and beyond the size of `target` is left out. */
export function addAll(target: FactSet, source: FactSet): void {
  const { length } = source.length < target.length ? source : target;
  for (let word = 0; word < length; word++) target[word] = (target[word] ?? 0) | (source[word] ?? 0);
}

export function meets(one: FactSet, other: FactSet): boolean {
  const { length } = one.length < other.length ? one : other;
  for (let word = 0; word < length; word++) if (((one[word] ?? 0) & (other[word] ?? 0)) !== 0) return true;
  return false;
}
