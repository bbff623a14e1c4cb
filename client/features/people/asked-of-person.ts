/** What may be asked of one person, and what its dialog is given. */
import type { Group, Person } from '../../state/workplace.ts';

export interface AskedOfPerson {
  readonly type: 'role' | 'until' | 'remove' | 'claim';
  readonly person: Person;
}

export interface PersonDialogProps {
  readonly group: Group;
  readonly person: Person;
  readonly close: () => void;
}
