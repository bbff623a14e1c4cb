/** What proves the register: every fact checked again when it is asked for, the heads to compare with another device, what is rejected or waits, and files. */
import '../../style/deciding-hall.css';
import { createEffect, createMemo, createSignal, For, type JSX, on, Show, untrack } from 'solid-js';
import { lastCheckpoint } from '../../../core/decisions/checkpoint-due.ts';
import type { CheckedLog } from '../../../core/decisions/file/check-log.ts';
import { registerDigest } from '../../../core/decisions/register-digest.ts';
import { useText } from '../../i18n/language.tsx';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import { sayDate } from '../../i18n/spoken-day.ts';
import { Button } from '../../ui/button.tsx';
import { Plate } from '../../ui/plate.tsx';
import { PrintOnly } from '../../ui/print-only.tsx';
import { groupPath } from '../../ui/route.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import { FaultList } from './fault-list.tsx';
import { RegisterFile } from './register-file.tsx';

interface DeskProps {
  readonly desk: DecidingDesk;
}

export function RegisterPage(props: DeskProps): JSX.Element {
  const text = useDecidingHallText();
  const decidingText = useDecidingText();

  return (
    <div class="decide-page register">
      <a
        class="decide-back register-back"
        href={groupPath(props.desk.group.space, { type: 'decisions', view: 'list' })}
      >
        {decidingText().title}
      </a>
      <header class="decide-head">
        <h1>{text().registerTitle}</h1>
        <p>{props.desk.typeset(text().registerHint)}</p>
      </header>
      <Verified {...props} />
      <Waiting {...props} />
      <Checkpoints {...props} />
      <RegisterFile {...props} />
    </div>
  );
}

function Verified(props: DeskProps): JSX.Element {
  const common = useText();
  const text = useDecidingHallText();
  const [checked, setChecked] = createSignal<CheckedLog>();
  const [busy, setBusy] = createSignal(false);
  const log = () => props.desk.deciding.log;
  const [digest, setDigest] = createSignal('');
  let turn = 0;
  createEffect(() => {
    const mine = ++turn;
    void registerDigest(props.desk.deciding.proof.heads()).then((mark) => {
      if (mine === turn) setDigest(mark); // else others have come meanwhile
    });
  });
  const result = (): string => {
    const own = checked();
    if (!own) return '';
    return `${text().verified(own.events.length)}, ${text().altered(log().rejected().length)}`;
  };

  async function verify(): Promise<void> {
    setBusy(true);
    setChecked(await untrack(() => props.desk.deciding.proof.checkOwn()));
    setBusy(false);
  }
  createEffect(
    on(
      () => log().standing(),
      (standing) => {
        if (standing === 'open') void verify();
      },
    ),
  );

  const Marks = (): JSX.Element => (
    <dl class="register-facts">
      <div>
        <dt>{text().digest}</dt>
        <dd class="register-digest">{inFours(digest())}</dd>
      </div>
    </dl>
  );

  return (
    <section class="decide-part" aria-labelledby="register-verified">
      <h2 id="register-verified" class="visually-hidden">
        {text().verify}
      </h2>
      <p class="register-result" role="status">
        {busy() ? text().verifying : result()}
      </p>
      <p class="decide-acts">
        <Button tone="primary" busy={busy()} onClick={() => void verify()}>
          {text().verify}
        </Button>
        <Button onClick={() => print()}>{text().print}</Button>
      </p>
      <FaultList
        desk={props.desk}
        faults={checked()?.faults ?? []}
        rejected={log()
          .rejected()
          .map(({ key, fault }) => ({ id: key, fault: fault.type }))}
      />
      <Show when={log().facts().size > 0}>
        <Marks />
        <p class="soft">{text().digestHint}</p>
        <details class="details">
          <summary>{text().headsOf}</summary>
          <Heads {...props} />
        </details>
      </Show>
      <PrintOnly>
        <article class="paper-record">
          <header class="paper-head">
            <Plate>{props.desk.group.name() || common().start.nameless}</Plate>
            <h1>{text().registerTitle}</h1>
            <p>{result()}</p>
          </header>
          <Marks />
          <h2>{text().headsOf}</h2>
          <Heads {...props} />
          <p>{text().printedOn(sayDate(common().code, props.desk.today(), ''))}</p>
        </article>
      </PrintOnly>
    </section>
  );
}

function Heads(props: DeskProps): JSX.Element {
  const title = (subject: string): string =>
    props.desk.deciding.decision(subject)?.proposal?.title || subject;

  return (
    <dl class="register-heads">
      <For each={[...props.desk.deciding.proof.heads()]}>
        {([subject, heads]) => (
          <div>
            <dt dir="auto">{props.desk.typeset(title(subject))}</dt>
            <dd>
              <ul class="hashes">
                <For each={heads}>{(head) => <li>{head}</li>}</For>
              </ul>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** Facts below which something is missing, whose devices may have it, and what it is. */
function Waiting(props: DeskProps): JSX.Element {
  const text = useDecidingHallText();
  const log = () => props.desk.deciding.log;
  const waiting = createMemo(() => [...log().pending()]);
  const names = (): readonly string[] => [
    ...new Set(
      waiting().flatMap((id) => {
        const fact = log().facts().get(id);
        return fact ? [props.desk.nameOf(fact.author)] : [];
      }),
    ),
  ];

  return (
    <Show when={waiting().length > 0}>
      <section class="decide-note decide-note-waiting" aria-labelledby="register-waiting">
        <h2 id="register-waiting">{text().waitingTitle}</h2>
        <p>{text().waitingHint(waiting().length)}</p>
        <p>{props.desk.typeset(text().waitingFor(names()))}</p>
        <ul class="hashes">
          <For each={log().missing()}>{(id) => <li>{props.desk.typeset(text().missingFact(id))}</li>}</For>
        </ul>
      </section>
    </Show>
  );
}

/** Written quietly at each review; whoever facilitates may write one now. */
function Checkpoints(props: DeskProps): JSX.Element {
  const text = useDecidingHallText();
  const [problem, setProblem] = createSignal('');
  const last = createMemo(() => lastCheckpoint(props.desk.deciding.decisions()));
  const heads = (): number => {
    const listed = last()?.payload['heads'];
    return Array.isArray(listed) ? listed.length : 0;
  };
  const subject = () => props.desk.deciding.decisions().at(0);

  async function witness(): Promise<void> {
    const decision = subject();
    if (!decision) return;
    const failure = await props.desk.say(decision, { type: 'witness' }, text().checkpointWritten);
    setProblem(failure ? props.desk.sentence(failure) : '');
  }

  return (
    <section class="decide-part" aria-labelledby="register-checkpoint">
      <h2 id="register-checkpoint">{text().checkpoint}</h2>
      <p>
        <Show when={last()} fallback={text().checkpointNone}>
          {(line) =>
            props.desk.typeset(
              text().checkpointLast(props.desk.nameOf(line().author), props.desk.time(line().at), heads()),
            )
          }
        </Show>
      </p>
      <p class="soft">{props.desk.typeset(text().checkpointHint)}</p>
      <Show when={props.desk.isFacilitator() && subject()}>
        <p class="decide-acts">
          <Button onClick={() => void witness()}>{text().checkpointWrite}</Button>
        </p>
      </Show>
      <p class="field-problem" role="alert">
        {problem()}
      </p>
    </section>
  );
}

/** "3f2a 91bc …": as one reads it out. */
function inFours(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}
