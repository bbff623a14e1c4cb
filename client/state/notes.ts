/** The notes of one project: the descriptions of its tasks, each a rich text that several people write at once. */
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

export interface Notes {
  /** Empty until somebody writes; asking for it writes nothing. */
  fragment(task: string): Y.XmlFragment;
  /** Cursors of everybody who has these notes open. */
  readonly awareness: Awareness;
  /** Follows the role. */
  mayWrite(): boolean;
}
