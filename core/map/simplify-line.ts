/** A line with fewer positions that stays where it was. Each position is looked at a bounded number of times, whatever the line is. */
import type { Position } from './position.ts';

const METRES_PER_DEGREE = 111_320;
/** So many positions at most are left out one after the other: more would make a long file slow. */
const LONGEST_GAP = 32;

/** No position that is left out lies farther than `toleranceM` metres from what is kept; with 0 it stays as it is. */
export function simplifyLine(positions: readonly Position[], toleranceM: number): readonly Position[] {
  const [first] = positions;
  const last = positions.at(-1);
  if (!first || !last || positions.length < 3 || toleranceM === 0) return positions;
  const kept = [first];
  let fromIndex = 0;
  for (let index = 1; index < positions.length - 1; index++) {
    const [from, here, next] = [positions[fromIndex], positions[index], positions[index + 1]];
    if (!from || !here || !next) break;
    const isPlain =
      index - fromIndex < LONGEST_GAP &&
      positions.slice(fromIndex + 1, index + 1).every((one) => distanceM(one, from, next) <= toleranceM);
    if (isPlain) continue;
    kept.push(here);
    fromIndex = index;
  }
  return [...kept, last];
}

/** From a position to the straight piece between two others, in metres, on a plane that is right for a neighbourhood. */
function distanceM(position: Position, from: Position, to: Position): number {
  const widening = Math.cos((from[1] * Math.PI) / 180);
  const plane = ([lon, lat]: Position): readonly [number, number] => [
    (lon - from[0]) * METRES_PER_DEGREE * widening,
    (lat - from[1]) * METRES_PER_DEGREE,
  ];
  const [x, y] = plane(position);
  const [toX, toY] = plane(to);
  const lengthSquared = toX ** 2 + toY ** 2;
  const share = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, (x * toX + y * toY) / lengthSquared));
  return Math.hypot(x - share * toX, y - share * toY);
}
