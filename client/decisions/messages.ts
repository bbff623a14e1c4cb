/**
 * What a tab and the worker of its register say to each other. Both are files of one build of ours, and nobody else can speak here; what
 * strangers wrote travels inside `changes` alone.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { DecisionEvent } from '../../core/decisions/event.ts';
import type { RegisterNews } from '../../core/decisions/register.ts';
import type { Roster } from '../../core/roster/roster.ts';

export type Request =
  /** First of all. `verified`: signatures that this device found good before, n×(id 32 | signature 64). */
  | {
      readonly type: 'open';
      readonly actor: string;
      readonly roster: Roster;
      readonly verified: readonly Bytes[];
    }
  /** Stored changes, opened by the tab: keys stay where they are. */
  | { readonly type: 'changes'; readonly changes: readonly Bytes[] }
  | { readonly type: 'roster'; readonly roster: Roster }
  /** Answered by `added`. */
  | { readonly type: 'add'; readonly ask: number; readonly fact: DecisionEvent }
  /** Answered by `state`. */
  | { readonly type: 'state'; readonly ask: number }
  /** Answered by `read` when all that was sent before has been worked through. */
  | { readonly type: 'read'; readonly ask: number };

export type Reply =
  /** Something came of changes or of a roster. */
  | { readonly type: 'news'; readonly news: RegisterNews }
  /** `change`: to be stored. Its news has been told before. */
  | { readonly type: 'added'; readonly ask: number; readonly change: Bytes }
  | { readonly type: 'state'; readonly ask: number; readonly canonical: string }
  | { readonly type: 'read'; readonly ask: number };
