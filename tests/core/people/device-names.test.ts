/** Names of devices: what a person says stays, what a browser guesses is only for those that have none. */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DeviceId } from '../../../core/id/id.ts';
import { deviceName, nameDeviceOnce, renameDevice } from '../../../core/people/device-names.ts';

const PHONE = 'a'.repeat(32) as DeviceId;

it('has none until it is named, and then the last one', () => {
  const people = new Y.Doc();
  expect(deviceName(people, PHONE)).toBe('');
  expect(renameDevice(people, PHONE, '  Téléphone\n de Jeanne ')).toEqual({ ok: true, value: undefined });
  expect(deviceName(people, PHONE)).toBe('Téléphone de Jeanne');
  expect(renameDevice(people, PHONE, '')).toEqual({ ok: false, error: { type: 'empty' } });
  expect(renameDevice(people, PHONE, 'x'.repeat(141))).toMatchObject({ ok: false });
  expect(deviceName(people, PHONE)).toBe('Téléphone de Jeanne');
});

it('is named by its browser only while nobody named it', () => {
  const people = new Y.Doc();
  nameDeviceOnce(people, PHONE, 'Téléphone');
  expect(deviceName(people, PHONE)).toBe('Téléphone');
  nameDeviceOnce(people, PHONE, 'Ordinateur');
  expect(deviceName(people, PHONE)).toBe('Téléphone');
});

it('shows no name that could not have been typed', () => {
  const people = new Y.Doc();
  for (const strange of [7, '', 'x'.repeat(141), { name: 'x' }, 'a\u0000b']) {
    people.getMap('devices').set(PHONE, strange);
    expect(deviceName(people, PHONE)).toBe('');
  }
});
