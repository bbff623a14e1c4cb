/** Doing what is due: the acts behind `duties.ts`. */
import { ok } from '../../result/result.ts';
import { type DutyActs, nextDuty } from './duties.ts';
import { addDeviceTo, removeFromSpace, rotateIn } from './roster-acts.ts';

export const dutyActs: DutyActs = {
  addDeviceTo,
  doNextDuty: async (place) => {
    const duty = nextDuty(place.book.roster, place.profile.keys.device, place.link.nowS());
    if (!duty) return ok(undefined);
    return duty.type === 'rotate' ? rotateIn(place) : removeFromSpace(place, duty.member);
  },
};
