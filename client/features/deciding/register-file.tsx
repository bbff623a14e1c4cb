/** The register as a file: taking it away, and looking what is wrong with one. Nothing of a file is believed that does not verify by itself. */
import { createMemo, createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import type { CheckedLog } from '../../../core/decisions/file/check-log.ts';
import type { DecisionEvent } from '../../../core/decisions/event.ts';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import { saveFile } from '../../platform/save-file.ts';
import { Button } from '../../ui/button.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { FaultList } from './fault-list.tsx';
import { fileWord } from './file-word.ts';
import { rejectedIn } from './log-faults.ts';

interface DeskProps {
  readonly desk: DecidingDesk;
}

export function RegisterFile(props: DeskProps): JSX.Element {
  return (
    <>
      <TakeAway {...props} />
      <CheckFile {...props} />
    </>
  );
}

function TakeAway(props: DeskProps): JSX.Element {
  const text = useDecidingHallText();
  const id = createUniqueId();
  const [withWords, setWithWords] = createSignal(false);

  function save(): void {
    const { deciding, group, today, toast } = props.desk;
    const written = deciding.proof.write(withWords() ? 'with-words' : 'without-words');
    saveFile(`${text().fileName(fileWord(group.name()), today())}.json`, 'application/json', written);
    toast(text().saved(deciding.log.facts().size));
  }

  return (
    <section class="decide-part" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{text().takeAway}</h2>
      <p class="soft">{text().takeAwayHint}</p>
      <label class="tick">
        <span class="check">
          <input
            type="checkbox"
            checked={withWords()}
            aria-describedby={id}
            onChange={(event) => setWithWords(event.currentTarget.checked)}
          />
        </span>
        <span>{text().withWords}</span>
      </label>
      <p class="soft" id={id}>
        {props.desk.typeset(text().withWordsHint)}
      </p>
      <p class="decide-acts">
        <Button onClick={save}>{text().save}</Button>
      </p>
    </section>
  );
}

interface CheckedFile {
  readonly name: string;
  readonly log: CheckedLog;
}

function CheckFile(props: DeskProps): JSX.Element {
  const text = useDecidingHallText();
  const id = createUniqueId();
  const [file, setFile] = createSignal<CheckedFile>();
  const [busy, setBusy] = createSignal(false);
  let asked = 0;

  async function check(chosen: File): Promise<void> {
    const turn = ++asked;
    setBusy(true);
    setFile(undefined);
    // a file that is gone by now, or on a device that was taken away, is none
    const written = await chosen.text().catch(() => '');
    const log = await props.desk.deciding.proof.check(written);
    if (turn !== asked) return; // another one was chosen meanwhile
    setBusy(false);
    setFile({ name: chosen.name, log });
  }

  return (
    <section class="decide-part" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{text().checkFile}</h2>
      <p class="soft" id={id}>
        {text().checkFileHint}
      </p>
      <p class="decide-acts">
        <label class="button register-choose">
          <input
            type="file"
            class="visually-hidden"
            accept=".json,application/json"
            aria-describedby={id}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              if (chosen) void check(chosen);
              event.currentTarget.value = ''; // the same file may have changed since
            }}
          />
          {text().chooseFile}
        </label>
      </p>
      <p role="status" class="register-checked">
        {busy() ? text().verifying : ''}
      </p>
      <Show when={file()} keyed>
        {(checked) => <FileResult {...props} file={checked} />}
      </Show>
    </section>
  );
}

function FileResult(props: DeskProps & { readonly file: CheckedFile }): JSX.Element {
  const text = useDecidingHallText();
  const [problem, setProblem] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const rejected = createMemo(() => rejectedIn(props.file.log.faults));
  const notHere = createMemo((): readonly DecisionEvent[] => {
    const here = props.desk.deciding.log.facts();
    return props.file.log.events.filter(({ id }) => !here.has(id));
  });

  async function take(): Promise<void> {
    setBusy(true);
    const taken = await props.desk.deciding.proof.take(notHere());
    setBusy(false);
    setProblem(taken.ok ? '' : props.desk.sentence(taken.error));
    if (taken.ok) props.desk.toast(text().taken(taken.value));
  }

  return (
    <div class="decide-sheet" role="group" aria-label={text().inFile(props.file.name)}>
      <h3>{props.desk.typeset(text().inFile(props.file.name))}</h3>
      <p class="register-result" role="status">
        {text().verified(props.file.log.events.length)}, {text().altered(rejected().length)}
      </p>
      <FaultList desk={props.desk} faults={props.file.log.faults} rejected={rejected()} />
      <Show when={props.file.log.faults.length === 0}>
        <p>{props.desk.typeset(text().fileSound)}</p>
      </Show>
      <Show
        when={notHere().length > 0}
        fallback={
          <p>{props.desk.typeset(props.file.log.events.length > 0 ? text().allHere : text().fileNothing)}</p>
        }
      >
        <p>{props.desk.typeset(text().notHere(notHere().length))}</p>
        <p class="soft">{props.desk.typeset(text().takenHint)}</p>
        <Show when={props.desk.isIn()}>
          <p class="decide-acts">
            <Button busy={busy()} onClick={() => void take()}>
              {text().take(notHere().length)}
            </Button>
          </p>
        </Show>
      </Show>
      <p class="field-problem" role="alert">
        {problem()}
      </p>
    </div>
  );
}
