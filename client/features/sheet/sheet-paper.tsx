/**
 * "Ma fiche", one page: who I am in which group, where it is, whom to ask, and what gives my place back: twelve words and the same as a
 * code. A page that translates itself must leave the words alone.
 */
import { For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { Plate } from '../../ui/plate.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { groupPath } from '../../ui/route.ts';
import type { SheetKey } from './sheet-making.ts';

export function SheetPaper(props: { readonly group: Group; readonly sheetKey: SheetKey }): JSX.Element {
  const text = useText();
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
        <h3>{text().sheet.keyTitle}</h3>
        <QrCode content={props.sheetKey.link} label={text().sheet.qr} />
        <ol
          class="my-sheet-words"
          lang={props.sheetKey.list.language}
          translate="no"
          aria-label={text().sheet.words}
        >
          <For each={props.sheetKey.words}>{(word) => <li>{word}</li>}</For>
        </ol>
        <p>{text().sheet.howTo}</p>
        <p>
          <strong>{text().sheet.keyCare}</strong>
        </p>
        <Show when={props.sheetKey.onlyHere}>
          <p>{text().sheet.keyOnlyHere}</p>
        </Show>
      </section>
      <dl class="my-sheet-facts">
        <div>
          <dt>{text().sheet.address}</dt>
          <dd class="address">{props.sheetKey.origin + groupPath(props.group.space)}</dd>
        </div>
        <div>
          <dt>{text().sheet.myName}</dt>
          <dd>{myName()}</dd>
        </div>
        <div>
          <dt>{text().sheet.askTitle}</dt>
          <dd>
            <Show
              when={others().length === 0 && props.group.myRole() === 'facilitator'}
              fallback={text().sheet.ask(others())}
            >
              {text().sheet.askNobody}
            </Show>
          </dd>
        </div>
        <div>
          <dt>{text().sheet.keptTitle}</dt>
          <dd>
            {text().sheet.kept} {text().sheet.newDevice}
          </dd>
        </div>
      </dl>
    </article>
  );
}
