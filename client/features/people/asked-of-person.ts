/** What may be asked of one person, and what its dialog is given. */
import type { JSX } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import type { Group, Person } from '../../state/workplace.ts';

export interface AskedOfPerson {
  readonly type: 'role' | 'until' | 'remove' | 'claim' | 'devices';
  readonly person: Person;
}

export interface PersonDialogProps {
  readonly group: Group;
  readonly person: Person;
  readonly close: () => void;
}

/** The dialog about somebody's devices, which another room has. */
export type DevicesOfPerson = (member: MemberId, close: () => void) => JSX.Element;
