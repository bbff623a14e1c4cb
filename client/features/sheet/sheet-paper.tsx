/**
 * "Ma fiche", one page: who I am in which group, where it is, whom to ask, and what gives my place back: twelve words and the same as a
 * code. A page that translates itself must leave the words alone.
 */
import { For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useSheetText } from '../../i18n/late/sheet.ts';
import type { Group } from '../../state/workplace.ts';
import { Plate } from '../../ui/plate.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { groupPath } from '../../ui/route.ts';
import type { SheetKey } from './sheet-making.ts';

export function SheetPaper(props: { readonly group: Group; readonly sheetKey: SheetKey }): JSX.Element {
  const text = useText();
  const sheetText = useSheetText();
  const myName = (): string => props.group.people().find(({ isMe }) => isMe)?.name ?? '';
  const others = (): readonly string[] =>
    props.group
      .people()
      .filter(({ isMe, role, name }) => !isMe && role === 'facilitator' && name !== '')
      .map(({ name }) => name);

  return (
    <article class="my-sheet" aria-label={text().sheet.title}>
      <Plate large>{props.group.name() || text().start.nameless}</Plate>
      <section class="my-sheet-key">
        <h3>{sheetText().keyTitle}</h3>
        <QrCode content={props.sheetKey.link} label={sheetText().qr} />
        <ol
          class="my-sheet-words"
          lang={props.sheetKey.list.language}
          translate="no"
          aria-label={sheetText().words}
        >
          <For each={props.sheetKey.words}>{(word) => <li>{word}</li>}</For>
        </ol>
        <p>{sheetText().howTo}</p>
        <p>
          <strong>{sheetText().keyCare}</strong>
        </p>
        <Show when={props.sheetKey.onlyHere}>
          <p>{sheetText().keyOnlyHere}</p>
        </Show>
      </section>
      <dl class="my-sheet-facts">
        <div>
          <dt>{sheetText().address}</dt>
          <dd class="address">{props.sheetKey.origin + groupPath(props.group.space)}</dd>
        </div>
        <div>
          <dt>{sheetText().myName}</dt>
          <dd>{myName()}</dd>
        </div>
        <div>
          <dt>{sheetText().askTitle}</dt>
          <dd>
            <Show
              when={others().length === 0 && props.group.myRole() === 'facilitator'}
              fallback={sheetText().ask(others())}
            >
              {sheetText().askNobody}
            </Show>
          </dd>
        </div>
        <div>
          <dt>{sheetText().keptTitle}</dt>
          <dd>
            {sheetText().kept} {sheetText().newDevice}
          </dd>
        </div>
      </dl>
    </article>
  );
}
