/** What becomes of each row of a table: a new card, one that is here already, a double of an earlier line, or a refusal with its reason. */
import type { Card } from '../inventory/card.ts';
import type { Row } from './read-rows.ts';
import { readRowCard, type RowCard, type RowContext, type RowFailure } from './row-card.ts';
import { rowRef } from './row-ref.ts';

export type RowOutcome =
  | { readonly type: 'new'; readonly line: number; readonly row: RowCard & { readonly ref: string } }
  /** The group has it, archived perhaps; `title` as the table writes it. */
  | { readonly type: 'here'; readonly line: number; readonly title: string }
  | { readonly type: 'double'; readonly line: number; readonly title: string; readonly firstLine: number }
  | {
      readonly type: 'refused';
      readonly line: number;
      readonly cells: readonly string[];
      readonly failure: RowFailure;
    };

export interface RowCheck {
  check(row: Row): Promise<RowOutcome>;
}

/** `known`: references that the group has (see `knownRefs`). Rows are given in their order. */
export function createRowCheck(context: RowContext, known: ReadonlySet<string>): RowCheck {
  const lines = new Map<string, number>();
  return {
    check: async ({ line, cells }) => {
      const own = ownRef(cells, context);
      const title = cells[context.mapping.indexOf('title')] ?? '';
      // before it is judged: what is here already needs nobody's consent a second time
      if (own !== undefined && known.has(own)) return { type: 'here', line, title };
      const read = readRowCard(cells, context);
      if (!read.ok) return { type: 'refused', line, cells, failure: read.error };
      const { card, custodianWords } = read.value;
      const ref = card.ref ?? (await rowRef(card.kind, card.title, card.placeLabel ?? '', custodianWords));
      if (known.has(ref)) return { type: 'here', line, title: card.title };
      const firstLine = lines.get(ref);
      if (firstLine !== undefined) return { type: 'double', line, title: card.title, firstLine };
      lines.set(ref, line);
      return { type: 'new', line, row: { ...read.value, card: { ...card, ref }, ref } };
    },
  };
}

/** Of every card, archived ones included: its own id, as our tables give it, and the reference it came with. */
export function knownRefs(cards: readonly Pick<Card, 'id' | 'ref'>[]): ReadonlySet<string> {
  return new Set(cards.flatMap(({ id, ref }) => (ref === '' ? [id] : [id, ref])));
}

function ownRef(cells: readonly string[], { mapping }: RowContext): string | undefined {
  const cell = cells[mapping.indexOf('ref')]?.trim() ?? '';
  return cell === '' ? undefined : cell;
}
