/**
 * Which screen stands at which address, and the only place where features meet: each gets the part of the workplace it needs, and
 * what it shows of another comes in as children.
 */
import {
  createEffect,
  createMemo,
  createResource,
  ErrorBoundary,
  type JSX,
  lazy,
  Match,
  on,
  Show,
  Switch,
} from 'solid-js';
import type { SpaceId } from '../core/id/id.ts';

import { DoorsHere } from './features/door/doors-here.tsx';
import { arrivalPath } from './features/join/arrival.ts';
import { Join } from './features/join/join.tsx';
import { GroupScreen } from './group-screen.tsx';
import { UnknownGroup } from './features/shell/unknown-group.tsx';
import { GroupList } from './features/start/group-list.tsx';
import { NewGroup } from './features/start/new-group.tsx';
import { MemoryTroubles } from './features/sync-line/memory-troubles.tsx';
import { useText } from './i18n/language.tsx';
import { isStandalone, needsHomeScreen } from './platform/home-screen.ts';
import type { Entered, Workplace } from './state/workplace.ts';
import { type Address, createAddress } from './ui/address.ts';
import { latePart, PartPlace } from './ui/late-part.tsx';
import {
  doorPath,
  groupPath,
  HOME_PATH,
  NEW_GROUP_YOU_PATH,
  type Place,
  type Route,
  routeOf,
} from './ui/route.ts';
import { Stopped } from './ui/stopped.tsx';
import { useToasts } from './ui/toasts.tsx';

export interface AppProps {
  readonly workplace: Workplace;
  /** The invitation, or the code of a sheet or of a second device, that the address carried, from its `#` on; a later one replaces it. */
  readonly invitation: string | undefined;
  readonly forgetInvitation: () => void;
  /** One that somebody passed on face to face, from `#j=` on. */
  readonly takeInvitation: (fragment: string) => void;
}

/** Every control on one page, while one develops; nothing of it is built. */
const Atelier = import.meta.env.DEV
  ? lazy(() => import('./atelier/atelier.tsx').then((module) => ({ default: module.Atelier })))
  : () => null;

const door = latePart(async () => (await import('./features/door/door.tsx')).Door);
const meet = latePart(async () => (await import('./features/meet/meet-page.tsx')).MeetPage);
const example = latePart(async () => (await import('./features/example/example.tsx')).Example);

export function App(props: AppProps): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const address = createAddress();
  const route = (): Route => routeOf(address.path());
  const isEmptyHome = (): boolean => route().type === 'home' && props.workplace.groups().length === 0;
  // an application on the home screen was put there for a group: without any, finding it again comes first
  const isReturn = (): boolean => route().type === 'return' || (isEmptyHome() && isStandalone());
  const isNew = (): boolean => route().type === 'new-group' || isEmptyHome();
  const step = (): 'group' | 'you' => {
    const now = route();
    return now.type === 'new-group' ? now.step : 'group';
  };
  const space = (): SpaceId | undefined => {
    const now = route();
    return now.type === 'group' ? now.space : undefined;
  };
  const doorSpace = (): SpaceId | undefined => {
    const now = route();
    return now.type === 'door' ? now.space : undefined;
  };
  const place = (): Place => {
    const now = route();
    return now.type === 'group' ? now.place : { type: 'today' };
  };
  const open = (group: SpaceId): void => address.go(groupPath(group), { replace: true });
  const enter = ({ space: group, standing }: Entered): void => {
    const to = standing === 'in' ? groupPath(group, { type: 'welcome' }) : doorPath(group);
    address.go(to, { replace: true });
    props.forgetInvitation();
  };
  const become = (groups: readonly SpaceId[]): void => {
    const [first] = groups;
    address.go(first !== undefined && groups.length === 1 ? groupPath(first) : HOME_PATH, { replace: true });
    props.forgetInvitation();
  };
  const comeBack = (group: SpaceId): void => {
    open(group);
    props.forgetInvitation();
    toasts.show(text().comeBack.isBack);
  };
  /** Only at the address that it was taken to: a sheet is no invitation. */
  const arrivedAt = (path: '/join' | '/return' | '/meet'): string | undefined =>
    arrivalPath(props.invitation) === path ? props.invitation : undefined;
  const lost = (): SpaceId | undefined => {
    const now = route();
    return now.type === 'return' ? now.space : undefined;
  };
  const openAgain = (group: SpaceId): void => {
    open(group);
    props.forgetInvitation();
    toasts.show(text().join.alreadyIn);
  };

  createEffect(on(address.path, () => requestAnimationFrame(focusContent), { defer: true }));

  return (
    <ErrorBoundary
      fallback={(error: unknown) => (
        <Stopped title={text().guard.brokenTitle} why={text().guard.brokenWhy} error={error} />
      )}
    >
      <Show when={!isOpenable(props.workplace, space())}>
        <MemoryTroubles
          keeping={props.workplace.keeping()}
          damagedGroups={props.workplace.damagedGroups().length}
        />
      </Show>
      <Switch fallback={<UnknownGroup title={text().guard.notFound} />}>
        <Match when={import.meta.env.DEV && address.path() === '/atelier'}>
          <Atelier />
        </Match>
        <Match when={isReturn()}>
          <Show when={{ invitation: arrivedAt('/return') }} keyed>
            {(opened) => (
              <Join
                workplace={props.workplace}
                invitation={opened.invitation}
                entered={enter}
                recovered={comeBack}
                alreadyIn={openAgain}
                returning
                lost={lost()}
                forgetful={needsHomeScreen(navigator)}
              />
            )}
          </Show>
        </Match>
        <Match when={isNew()}>
          <NewGroup
            workplace={props.workplace}
            step={step()}
            hasGroups={props.workplace.groups().length > 0}
            askName={() => address.go(NEW_GROUP_YOU_PATH)}
            created={open}
          >
            <DoorsHere doors={props.workplace.doors()} />
          </NewGroup>
        </Match>
        <Match when={route().type === 'home'}>
          <GroupList groups={props.workplace.groups()}>
            <DoorsHere doors={props.workplace.doors()} />
          </GroupList>
        </Match>
        <Match when={route().type === 'join'}>
          <Show when={{ invitation: arrivedAt('/join') }} keyed>
            {(opened) => (
              <Join
                workplace={props.workplace}
                invitation={opened.invitation}
                entered={enter}
                recovered={comeBack}
                alreadyIn={openAgain}
                forgetful={needsHomeScreen(navigator)}
              />
            )}
          </Show>
        </Match>
        <Match when={route().type === 'meet'}>
          <Show when={{ link: arrivedAt('/meet') }} keyed>
            {({ link }) => (
              <PartPlace of={meet}>
                <meet.Part
                  meetings={props.workplace.meetings}
                  link={link}
                  invited={(invitation: string) => props.takeInvitation(invitation)}
                  entered={become}
                  forgetful={needsHomeScreen(navigator)}
                />
              </PartPlace>
            )}
          </Show>
        </Match>
        <Match when={doorSpace()} keyed>
          {(waitedAt) => (
            <PartPlace of={door}>
              <door.Part
                workplace={props.workplace}
                space={waitedAt}
                letIn={() => enter({ space: waitedAt, standing: 'in' })}
                left={() => address.go(HOME_PATH, { replace: true })}
              />
            </PartPlace>
          )}
        </Match>
        <Match when={route().type === 'example'}>
          <PartPlace of={example}>
            <example.Part workplace={props.workplace} entered={open} />
          </PartPlace>
        </Match>
        <Match when={space()} keyed>
          {(id) => <OpenedGroup workplace={props.workplace} space={id} place={place()} address={address} />}
        </Match>
      </Switch>
    </ErrorBoundary>
  );
}

function isOpenable(workplace: Workplace, space: SpaceId | undefined): boolean {
  return workplace.groups().some((group) => group.space === space);
}

/** A new screen is read from its start, unless one of its fields already took the focus. */
function focusContent(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
}

function OpenedGroup(props: {
  readonly workplace: Workplace;
  readonly space: SpaceId;
  readonly place: Place;
  readonly address: Address;
}): JSX.Element {
  const text = useText();
  const isDamaged = (): boolean => props.workplace.damagedGroups().includes(props.space);
  // another tab may take it off this device, or bring it back
  const isHere = createMemo(() => isOpenable(props.workplace, props.space));
  const [opening] = createResource(
    () => ({ workplace: props.workplace, space: props.space, isHere: isHere() }),
    openGroup,
  );

  return (
    <Show when={opening()} fallback={<p class="opening">{text().group.opening}</p>}>
      <Show
        when={opening()?.group}
        keyed
        fallback={
          <UnknownGroup
            title={isDamaged() ? text().group.damaged : text().group.unknown}
            hint={isDamaged() ? text().group.damagedHint : text().group.unknownHint}
            lost={props.space}
          />
        }
      >
        {(group) => (
          <GroupScreen
            workplace={props.workplace}
            group={group}
            place={props.place}
            address={props.address}
          />
        )}
      </Show>
    </Show>
  );
}

async function openGroup(of: { readonly workplace: Workplace; readonly space: SpaceId }) {
  return { group: await of.workplace.openGroup(of.space) };
}
