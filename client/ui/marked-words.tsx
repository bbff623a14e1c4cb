/** A text with the words that answer a search marked in it. */
import { For, type JSX } from 'solid-js';
import type { MarkedText } from '../../core/search/search-entry.ts';

export function MarkedWords(props: { readonly of: MarkedText }): JSX.Element {
  return (
    <For each={piecesOf(props.of)}>
      {(piece) => (piece.isMarked ? <mark>{piece.text}</mark> : <>{piece.text}</>)}
    </For>
  );
}

interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

function piecesOf({ text, marks }: MarkedText): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    pieces.push({ text: text.slice(from, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    from = end;
  }
  pieces.push({ text: text.slice(from), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}
