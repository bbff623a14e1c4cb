/** Le groupe on the screen: the people, and what each other room has to say there, in the order of the page. Fetched when first shown. */
import { type JSX, Show } from 'solid-js';
import { DevicesOf } from './features/devices/devices-of.tsx';
import { MyDevices } from './features/devices/my-devices.tsx';
import { Arrivals } from './features/arrivals/arrivals.tsx';
import { Invite } from './features/invite/invite.tsx';
import { OpenInvitations } from './features/invite/open-invitations.tsx';
import { Mandates } from './features/mandates/mandates.tsx';
import { MyContact } from './features/people/my-contact.tsx';
import { People } from './features/people/people.tsx';
import { Rules } from './features/rules/rules.tsx';
import { MySheet } from './features/sheet/my-sheet.tsx';
import { useCustodyText } from './i18n/late/custody.ts';
import type { Group } from './state/workplace.ts';
import { Icon } from './ui/icon.tsx';
import { groupPath } from './ui/route.ts';

export function PeopleScreen(props: { readonly group: Group }): JSX.Element {
  const custodyText = useCustodyText();
  const isHere = (): boolean => props.group.whoIsIn.standing() === 'in';
  const isIn = (): boolean => isHere() && !props.group.isExample;
  const facilitates = (): boolean => isIn() && props.group.myRole() === 'facilitator';

  return (
    <People
      group={props.group}
      ways={
        <>
          <Show when={facilitates()}>
            <Invite group={props.group} />
          </Show>
          <Show when={isIn()}>
            <MySheet group={props.group} />
          </Show>
        </>
      }
      arrivals={<Arrivals group={props.group} />}
      devicesOf={(member, close) => <DevicesOf group={props.group} member={member} open close={close} />}
    >
      <Mandates group={props.group} />
      <Rules group={props.group} />
      <Show when={isIn()}>
        <MyDevices group={props.group} />
      </Show>
      <Show when={isHere()}>
        <MyContact group={props.group} />
      </Show>
      <Show when={facilitates()}>
        <OpenInvitations group={props.group} />
      </Show>
      <a class="sheet row people-room" href={groupPath(props.group.space, { type: 'custody' })}>
        <span class="row-title">{custodyText().title}</span>
        <Icon name="next" />
      </a>
    </People>
  );
}
