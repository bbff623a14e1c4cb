/**
 * The way back in that goes on a sheet: an invitation to facilitate, for one device. It is made when somebody asks for it, and the same
 * one serves as long as the page is open: each is a signed line in the group's roster, and one more key that can be found.
 */
import { type Accessor, createSignal } from 'solid-js';
import type { InviteFailure } from '../../state/act-failure.ts';
import type { Group, InvitationTicket } from '../../state/workplace.ts';

export type SheetKey =
  /** Nobody asked for one yet. */
  | { readonly type: 'unasked' }
  | { readonly type: 'preparing' }
  | { readonly type: 'made'; readonly ticket: InvitationTicket }
  /** The relay does not answer, or will not. */
  | { readonly type: 'failed'; readonly failure: InviteFailure }
  /** Only those who facilitate can make one, and an example has none. */
  | { readonly type: 'none' };

export interface SheetKeys {
  readonly key: Accessor<SheetKey>;
  /** Does nothing while one is being made, or is there. */
  ask(): Promise<void>;
  /** Puts aside one whose time has passed. */
  lookAgain(): void;
}

const KEY_DAYS = 30;
const known = new WeakMap<Group, SheetKeys>();

/** The same for every place that offers this group's sheet. */
export function sheetKeysOf(group: Group): SheetKeys {
  const keys = known.get(group) ?? createSheetKeys(group);
  known.set(group, keys);
  return keys;
}

function createSheetKeys(group: Group): SheetKeys {
  const [key, setKey] = createSignal<SheetKey>({ type: 'unasked' });
  const mayAsk = (): boolean => group.myRole() === 'facilitator' && !group.isExample;

  const lookAgain = (): void => {
    const now = key();
    if (now.type === 'made' && now.ticket.isOver()) setKey({ type: 'unasked' });
  };

  return {
    key: () => (mayAsk() ? key() : { type: 'none' }),
    ask: async () => {
      lookAgain();
      const { type } = key();
      if (!mayAsk() || type === 'preparing' || type === 'made') return;
      setKey({ type: 'preparing' });
      const made = await group.invite({ role: 'facilitator', uses: 1, days: KEY_DAYS });
      setKey(made.ok ? { type: 'made', ticket: made.value } : { type: 'failed', failure: made.error });
    },
    lookAgain,
  };
}
