/**
 * "Ma fiche", one page: who I am in which group, where it is, whom to ask, what is kept where. It is a way back in as a new device, and
 * says so; it does not recover what only the lost one knew.
 */
import { type JSX, Match, Show, Switch } from 'solid-js';
import { inviteFailureSentence } from '../../i18n/failure-sentence.ts';
import { useText } from '../../i18n/language.tsx';
import { dayOf, sayDate } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { Group, InvitationTicket } from '../../state/workplace.ts';
import { Plate } from '../../ui/plate.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import type { SheetKey } from './sheet-key.ts';

export function SheetPaper(props: {
  readonly group: Group;
  /** Of the group's page, as other devices open it. */
  readonly address: string;
  readonly sheetKey: SheetKey;
}): JSX.Element {
  const text = useText();
  const myName = (): string => props.group.people().find(({ isMe }) => isMe)?.name ?? '';
  const others = (): readonly string[] =>
    props.group
      .people()
      .filter(({ isMe, role, name }) => !isMe && role === 'facilitator' && name !== '')
      .map(({ name }) => name);
  const ticket = (): InvitationTicket | undefined =>
    props.sheetKey.type === 'made' ? props.sheetKey.ticket : undefined;
  const problem = (): string =>
    props.sheetKey.type === 'failed' ? inviteFailureSentence(text(), props.sheetKey.failure) : '';
  const lastDay = (made: InvitationTicket): string => sayDate(text().code, dayOf(made.expiresAt), today());

  return (
    <article class="my-sheet" aria-label={text().sheet.title}>
      <Plate large>{props.group.name() || text().start.nameless}</Plate>
      <h3>{text().sheet.title}</h3>
      <dl class="my-sheet-facts">
        <div>
          <dt>{text().sheet.myName}</dt>
          <dd>{myName()}</dd>
        </div>
        <div>
          <dt>{text().sheet.address}</dt>
          <dd class="address">{props.address}</dd>
        </div>
        <div>
          <dt>{text().sheet.askTitle}</dt>
          <dd>{others().length > 0 ? text().sheet.ask(others()) : text().sheet.askNobody}</dd>
        </div>
        <div>
          <dt>{text().sheet.keptTitle}</dt>
          <dd>{text().sheet.kept}</dd>
        </div>
      </dl>
      <Switch>
        <Match when={ticket()} keyed>
          {(made) => (
            <section class="my-sheet-key">
              <QrCode content={made.link} label={text().sheet.keyTitle} />
              <div>
                <h3>{text().sheet.keyTitle}</h3>
                <p>{text().sheet.keyTerms(lastDay(made))}</p>
                <p>{text().sheet.keyCare}</p>
                <Show when={made.onlyHere}>
                  <p>{text().sheet.keyOnlyHere}</p>
                </Show>
                <p class="my-sheet-link">{made.link}</p>
              </div>
            </section>
          )}
        </Match>
        <Match when={problem()}>
          <p class="notice-block">{text().sheet.noKey(problem())}</p>
        </Match>
      </Switch>
      <p class="soft">{text().sheet.newDevice}</p>
    </article>
  );
}
