/** A meeting as long as its screen stands: begun by a press, begun again with another number, over when the screen goes. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { LiveMeeting } from '../state/meetings.ts';

export interface Live<Meeting> {
  /** Undefined before it began, and while it is being fetched. */
  readonly meeting: Accessor<Meeting | undefined>;
  /** It could not be fetched: there is no network. */
  readonly isMissing: Accessor<boolean>;
  readonly isBegun: Accessor<boolean>;
  begin(fetching: Promise<Meeting | undefined>): void;
  end(): void;
}

export function useLiveMeeting<Meeting extends LiveMeeting<unknown>>(): Live<Meeting> {
  const [state, setState] = createSignal<'none' | 'fetching' | 'missing' | { readonly meeting: Meeting }>(
    'none',
  );
  let turn = 0;
  const meeting = (): Meeting | undefined => {
    const now = state();
    return typeof now === 'string' ? undefined : now.meeting;
  };

  function end(): void {
    turn += 1;
    meeting()?.close();
    setState('none');
  }

  async function take(mine: number, fetching: Promise<Meeting | undefined>): Promise<void> {
    const made = await fetching;
    if (turn !== mine) return made?.close();
    setState(made ? { meeting: made } : 'missing');
  }

  onCleanup(end);
  return {
    meeting,
    isMissing: () => state() === 'missing',
    isBegun: () => state() !== 'none',
    begin: (fetching) => {
      end();
      setState('fetching');
      void take(turn, fetching);
    },
    end,
  };
}
