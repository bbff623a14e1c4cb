/**
 * A new group in two questions: its name, written straight on an empty plate, then the first name of the person who starts it. Both
 * answers stay while going back and forth; the group exists once the second is given.
 */
import { TEXT_LIMIT } from '../../../core/doc/text-field.ts';
import { createSignal, type JSX, Show } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import { ok } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import type { Workplace } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { createEntry } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { EXAMPLE_PATH, JOIN_PATH, MEET_PATH, NEW_GROUP_PATH, RETURN_PATH } from '../../ui/route.ts';

export interface NewGroupProps {
  readonly workplace: Pick<Workplace, 'createGroup'>;
  readonly step: 'group' | 'you';
  /** Without any, somebody may be looking for the place they had. */
  readonly hasGroups: boolean;
  readonly askName: () => void;
  readonly created: (space: SpaceId) => void;
  /** What waits for this person outside of every group. */
  readonly children: JSX.Element;
}

export function NewGroup(props: NewGroupProps): JSX.Element {
  const text = useText();
  /** Reloading at the second question forgets the name, so the first is asked again. */
  const [named, setNamed] = createSignal(false);
  const name = createEntry({
    submit: (typed) => {
      if (typed.trim() === '') return { ok: false, error: { type: 'empty' } };
      if (typed.trim().length > TEXT_LIMIT)
        return { ok: false, error: { type: 'too-long', limit: TEXT_LIMIT } };
      return ok(undefined);
    },
    emptySentence: () => text().group.emptyName,
    accepted: () => {
      setNamed(true);
      props.askName();
    },
  });
  const firstName = createEntry({
    submit: (typed) => props.workplace.createGroup(name.text(), typed),
    emptySentence: () => text().failure.emptyFirstName,
    accepted: (space) => props.created(space),
  });

  return (
    <Show
      when={named() && props.step === 'you'}
      fallback={
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void name.send();
          }}
        >
          <PlainScreen
            plate={
              <EntryField
                entry={name}
                class="plate-field"
                heading
                label={text().start.groupQuestion}
                focused
              />
            }
          >
            <p class="promise">{text().start.promise}</p>
            {props.children}
            <p class="ways">
              <Button type="submit" tone="primary">
                {text().start.create}
              </Button>
              <a href={JOIN_PATH}>{text().start.haveInvitation}</a>
              <a href={MEET_PATH}>{text().meet.haveNumber}</a>
              <a href={EXAMPLE_PATH}>{text().example.see}</a>
              <Show when={!props.hasGroups}>
                <a href={RETURN_PATH}>{text().comeBack.title}</a>
              </Show>
            </p>
          </PlainScreen>
        </form>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void firstName.send();
        }}
      >
        <PlainScreen plate={name.text().trim()}>
          <EntryField
            entry={firstName}
            class="question"
            heading
            label={text().start.nameQuestion}
            hint={text().start.nameHint}
            autocomplete="given-name"
            focused
          />
          <p class="ways">
            <Button type="submit" tone="primary" busy={firstName.busy()}>
              {text().start.enter}
            </Button>
            <a href={NEW_GROUP_PATH}>{text().start.changeGroupName}</a>
          </p>
        </PlainScreen>
      </form>
    </Show>
  );
}
