/**
 * The button and its dialog. An invitation is made when the dialog first opens and kept for the next time: each one is a signed line
 * in the group's roster, so looking again must not write another.
 */
import { createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { MemberId } from '../../../core/id/id.ts';
import type { InviteFailure } from '../../state/act-failure.ts';
import type { Group } from '../../state/workplace.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { Button } from '../../ui/button.tsx';
import { latePart, PartPlace } from '../../ui/late-part.tsx';
import { type InviteTerms, type MadeTicket, POSTER_TERMS, spanOf, USUAL_TERMS } from './invite-terms.ts';

export const inviteDialog = latePart(async () => (await import('./invite-dialog.tsx')).InviteDialog);

export function Invite(props: { readonly group: Group; readonly primary?: boolean }): JSX.Element {
  const text = useText();
  const [isOpen, setOpen] = createSignal(false);
  const [terms, setTerms] = createSignal<InviteTerms>(USUAL_TERMS);
  const [ticket, setTicket] = createSignal<MadeTicket>();
  const [failure, setFailure] = createSignal<InviteFailure>();
  const [busy, setBusy] = createSignal(false);
  /** Who was in before the first code was shown; undefined: none was yet. */
  const [before, setBefore] = createSignal<ReadonlySet<MemberId>>();

  /** Whether there is another code now. */
  async function renew(): Promise<boolean> {
    if (busy()) return false;
    setBusy(true);
    try {
      const { role, uses, lasting, mode } = terms();
      const { days, evening } = spanOf(lasting, new Date());
      const answer = await props.group.invite({ role, uses, days, mode });
      setFailure(answer.ok ? undefined : answer.error);
      if (answer.ok) setTicket({ ...answer.value, evening, mode });
      return answer.ok;
    } finally {
      setBusy(false);
    }
  }

  /** On a wall anybody reads it: it leads to the door, for a month. */
  async function printPoster(): Promise<void> {
    setTerms((before) => ({ ...POSTER_TERMS, role: before.role }));
    if (await renew()) afterPaint(() => print());
  }

  function open(): void {
    if (!before()) setBefore(new Set(props.group.people().map(({ member }) => member)));
    setOpen(true);
    const last = ticket();
    if (!last || last.isOver() || props.group.whoIsIn.isClosed(last.id)) void renew();
  }

  return (
    <>
      <Button tone={props.primary ? 'primary' : 'plain'} class="invite-open" onClick={open}>
        {text().invite.open}
      </Button>
      <Show when={before()}>
        {(known) => (
          <PartPlace of={inviteDialog}>
            <inviteDialog.Part
              group={props.group}
              open={isOpen()}
              close={() => setOpen(false)}
              before={known()}
              ticket={ticket()}
              busy={busy()}
              failure={failure()}
              terms={terms()}
              choose={setTerms}
              renew={() => void renew()}
              printPoster={() => void printPoster()}
            />
          </PartPlace>
        )}
      </Show>
    </>
  );
}
