/** A group's documents as canonical JSON, as far as this device may read them: what is compared with others, and copied as a whole. */
import type * as Y from 'yjs';
import { canonicalState } from '../../core/doc/canonical-state.ts';
import type { FirstDocument, InnerDocument } from '../../core/group/group-documents.ts';
import type { GroupState } from '../../core/group/state-marks.ts';
import { PEOPLE_ROOTS } from '../../core/people/names.ts';
import { PLAN_ROOTS } from '../../core/plan/plan.ts';
import { SETTINGS_ROOTS } from '../../core/settings/group-settings.ts';
import type { GroupContacts } from './contacts.ts';
import type { GroupDecisionsOfTab } from './group-decisions.ts';
import type { GroupSharingOfTab } from './group-sharing.ts';
import type { GroupNotes } from './open-notes.ts';

export interface GroupStates {
  /** Document by document. */
  marked(): Promise<GroupState>;
  /** All of it, one document a line. */
  whole(): Promise<string>;
}

export function createGroupStates(
  ydocs: Readonly<Record<FirstDocument, Y.Doc>>,
  late: {
    readonly notes: Pick<GroupNotes, 'canonicalState' | 'canonicalStates'>;
    readonly contacts: Pick<GroupContacts, 'canonicalState'>;
    readonly sharing: Pick<GroupSharingOfTab, 'canonicalStates'>;
    readonly decisions: Pick<GroupDecisionsOfTab, 'canonicalStates'>;
  },
): GroupStates {
  const commons = async (): Promise<ReadonlyMap<string, string>> => {
    const register = [...(await late.decisions.canonicalStates())].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return new Map<string, string>([
      ['settings', canonicalState(ydocs.settings, SETTINGS_ROOTS)],
      ['people', canonicalState(ydocs.people, PEOPLE_ROOTS)],
      ['plan', canonicalState(ydocs.plan, PLAN_ROOTS)],
      ...register,
    ]);
  };
  const inner = async (): Promise<ReadonlyMap<InnerDocument, string>> => {
    const states = new Map(await late.sharing.canonicalStates());
    const given = await late.contacts.canonicalState();
    if (given !== undefined) states.set('contacts', given);
    return states;
  };

  return {
    marked: async () => ({
      commons: await commons(),
      inner: await inner(),
      notes: await late.notes.canonicalStates(),
    }),
    whole: async () => {
      const innerByName = [...(await inner())].toSorted(([a], [b]) => (a < b ? -1 : 1));
      return [
        ...(await commons()).values(),
        await late.notes.canonicalState(),
        ...innerByName.map(([, state]) => state),
      ].join('\n');
    },
  };
}
