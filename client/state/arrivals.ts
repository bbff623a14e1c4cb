/** Who waits at the door and who claims a place, as far as it is for me to know or to answer. */
import { decides } from '../../core/roster/role.ts';
import type { PlaceClaim, WaitingDevice } from './who-is-in.ts';
import type { Group } from './workplace.ts';

export interface ArrivalsForMe {
  /** Empty for who does not decide. */
  readonly waiting: readonly WaitingDevice[];
  /** My own, that of my place, and for who decides everybody's. */
  readonly claims: readonly PlaceClaim[];
  /** How many of these ask me something. */
  readonly asked: number;
}

const NONE: ArrivalsForMe = { waiting: [], claims: [], asked: 0 };

export function arrivalsForMe({
  whoIsIn,
  myRole,
  me,
}: Pick<Group, 'whoIsIn' | 'myRole' | 'me'>): ArrivalsForMe {
  if (whoIsIn.standing() !== 'in') return NONE;
  const mayDecide = decides(myRole());
  const waiting = mayDecide ? whoIsIn.waiting() : [];
  const claims = whoIsIn.claims().filter(({ isMine, isOfMyPlace }) => isMine || isOfMyPlace || mayDecide);
  const asksMe = ({ isMine, confirmedBy }: PlaceClaim): boolean => !isMine && !confirmedBy.includes(me);
  return { waiting, claims, asked: waiting.length + claims.filter(asksMe).length };
}
