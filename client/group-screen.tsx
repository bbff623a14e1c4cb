/** One group on the screen: the shell around the place that the address names, and what each place is given. */
import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  Match,
  onCleanup,
  Show,
  Switch,
  untrack,
} from 'solid-js';
import { Invite, inviteDialog } from './features/invite/invite.tsx';
import { ClaimPlace } from './features/people/claim-place.tsx';
import { PlateSwitcher } from './features/shell/plate-switcher.tsx';
import { PresentPeople } from './features/shell/present-people.tsx';
import { Shell } from './features/shell/shell.tsx';
import { KeepPlace } from './features/sheet/keep-place.tsx';
import { sheetDialog } from './features/sheet/my-sheet.tsx';
import { SyncLine } from './features/sync-line/sync-line.tsx';
import { Today } from './features/today/today.tsx';
import { useText } from './i18n/language.tsx';
import { deviceKind } from './platform/device-kind.ts';
import { arrivalsForMe } from './state/arrivals.ts';
import { createLastLook } from './state/last-look.ts';
import type { Place as Whereabouts } from './state/presence.ts';
import type { Standing } from './state/who-is-in.ts';
import type { Group, Workplace } from './state/workplace.ts';
import { whenIdle } from './platform/when-idle.ts';
import type { Address } from './ui/address.ts';
import { latePart, PartPlace } from './ui/late-part.tsx';
import { HOME_PATH, isOfDeciding, isOfSharing, type Place } from './ui/route.ts';

const firstSteps = latePart(async () => (await import('./features/first-steps/first-steps.tsx')).FirstSteps);
const welcome = latePart(async () => (await import('./features/first-steps/welcome.tsx')).Welcome);
const projects = latePart(async () => (await import('./projects-screen.tsx')).ProjectsScreen);
const people = latePart(async () => (await import('./people-screen.tsx')).PeopleScreen);
const arrivals = latePart(async () => (await import('./features/arrivals/arrivals.tsx')).Arrivals);
const farewell = latePart(async () => (await import('./features/farewell/farewell.tsx')).Farewell);
const custody = latePart(async () => (await import('./features/custody/custody-page.tsx')).CustodyPage);
const sharing = latePart(async () => (await import('./sharing-screen.tsx')).SharingScreen);
const todayPart = latePart(async () => (await import('./today-part.tsx')).TodayPart);
const deciding = latePart(async () => (await import('./deciding-screen.tsx')).DecidingScreen);
const decidingOffer = latePart(
  async () => (await import('./features/deciding/deciding-offer.tsx')).DecidingOffer,
);
const search = latePart(async () => (await import('./features/search/search.tsx')).Search);

export interface GroupScreenProps {
  readonly workplace: Workplace;
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
}

export function GroupScreen(props: GroupScreenProps): JSX.Element {
  const text = useText();
  const isIn = (): boolean => props.group.whoIsIn.standing() === 'in';
  const mayInvite = (): boolean => props.group.myRole() === 'facilitator' && !props.group.isExample;
  /** Undefined while this device is in. */
  const standing = (): Exclude<Standing, 'in'> | undefined => {
    const now = props.group.whoIsIn.standing();
    return now === 'in' ? undefined : now;
  };
  const someoneArrives = (): boolean => {
    const { waiting, claims } = arrivalsForMe(props.group);
    return waiting.length + claims.length > 0;
  };
  const [waitsElsewhere, setWaitsElsewhere] = createSignal(0);
  const lastLook = createLastLook(
    untrack(() => props.group.space),
    () => Math.floor(Date.now() / 1000),
  );

  /** Awareness goes out at each call: only when one has really moved. */
  const whereabouts = createMemo(
    (): Whereabouts => {
      const place = props.place;
      if (place.type === 'project') return { project: place.project };
      if (place.type !== 'task') return {};
      return { project: props.group.plan.task(place.task)?.project, task: place.task };
    },
    {},
    { equals: (a, b) => a.project === b.project && a.task === b.task },
  );
  createEffect(() => props.group.presence.beAt(whereabouts()));
  onCleanup(() => props.group.presence.beAt(undefined));
  // once it has entered: a device has a name before anybody looks for it
  createEffect(() => {
    const isNamed = props.group.people().some(({ isMe, name }) => isMe && name !== '');
    if (isNamed && !props.group.isExample)
      untrack(() => props.group.introduceDevice(text().devices.usualName(deviceKind(navigator.userAgent))));
  });
  // so that the first tap on them does not wait
  whenIdle(() =>
    [people, projects, sharing, deciding, search, custody, inviteDialog, sheetDialog].forEach((part) =>
      part.fetch(),
    ),
  );

  return (
    <Show
      when={props.place.type !== 'welcome'}
      fallback={
        <PartPlace of={welcome}>
          <welcome.Part group={props.group} address={props.address}>
            <ClaimPlace group={props.group} />
          </welcome.Part>
        </PartPlace>
      }
    >
      <Shell
        group={props.group}
        place={props.place}
        plate={<PlateSwitcher group={props.group} groups={props.workplace.groups()} />}
        presence={<PresentPeople group={props.group} />}
        search={
          <PartPlace of={search}>
            <search.Part group={props.group} go={(path: string) => props.address.go(path)} />
          </PartPlace>
        }
        status={
          <SyncLine
            sync={props.group.sync()}
            isApart={!isIn()}
            keeping={props.workplace.keeping()}
            refused={props.group.refused()}
          />
        }
      >
        <Show when={standing()}>
          {(now) => (
            <PartPlace of={farewell}>
              <farewell.Part
                workplace={props.workplace}
                group={props.group}
                standing={now()}
                forgotten={() => props.address.go(HOME_PATH, { replace: true })}
              />
            </PartPlace>
          )}
        </Show>
        <Switch>
          <Match when={props.place.type === 'today'}>
            <Today group={props.group} lastLook={lastLook} waitsElsewhere={waitsElsewhere()}>
              <Show when={someoneArrives()}>
                <PartPlace of={arrivals}>
                  <arrivals.Part group={props.group} />
                </PartPlace>
              </Show>
              <PartPlace of={todayPart}>
                <todayPart.Part group={props.group} lastLook={lastLook} counted={setWaitsElsewhere} />
              </PartPlace>
              <PartPlace of={firstSteps}>
                <firstSteps.Part group={props.group}>
                  <Invite group={props.group} />
                </firstSteps.Part>
              </PartPlace>
              <PartPlace of={decidingOffer}>
                <decidingOffer.Part group={props.group} />
              </PartPlace>
              <Show when={!props.group.isExample && isIn()}>
                <KeepPlace group={props.group} />
              </Show>
            </Today>
          </Match>
          <Match when={props.place.type === 'people'}>
            <PartPlace of={people}>
              <people.Part group={props.group} />
            </PartPlace>
          </Match>
          <Match when={props.place.type === 'custody'}>
            <PartPlace of={custody}>
              <custody.Part group={props.group}>
                <Show when={mayInvite()}>
                  <Invite group={props.group} />
                </Show>
              </custody.Part>
            </PartPlace>
          </Match>
          <Match when={isOfDeciding(props.place) && props.place}>
            {(place) => (
              <PartPlace of={deciding}>
                <deciding.Part group={props.group} place={place()} address={props.address} />
              </PartPlace>
            )}
          </Match>
          <Match when={isOfSharing(props.place) && props.place}>
            {(place) => (
              <PartPlace of={sharing}>
                <sharing.Part group={props.group} place={place()} address={props.address} />
              </PartPlace>
            )}
          </Match>
          <Match when={props.place}>
            {(place) => (
              <PartPlace of={projects}>
                <projects.Part group={props.group} place={place()} address={props.address} />
              </PartPlace>
            )}
          </Match>
        </Switch>
      </Shell>
    </Show>
  );
}
