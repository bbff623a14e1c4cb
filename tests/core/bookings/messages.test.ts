/** « Un mot à Rachid »: said, followed, erased. */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { eraseWord, followMessages, say } from '../../../core/bookings/messages.ts';
import { MESSAGE_ROOTS } from '../../../core/bookings/roots.ts';
import { canonicalState } from '../../../core/doc/canonical-state.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { createReplicas } from '../fixture/replicas.ts';
import { valueOf } from './fixture/asked.ts';

const jeanne = { by: 'mbr_jeanne' as MemberId, at: 1_790_000_000 };
const rachid = { by: 'mbr_rachid' as MemberId, at: 1_790_000_060 };

it('is heard on the other device, oldest first, and by those of its booking', () => {
  const lane = createReplicas(2);
  const [one, two] = lane.docs;
  if (!one || !two) throw new Error('two replicas');
  const heard = followMessages(two);
  valueOf(say(one, 'bk_1', 'Je passe\nà neuf heures ?', jeanne));
  valueOf(say(two, 'bk_1', 'Oui, sonnez.', rachid));
  valueOf(say(two, 'bk_2', 'La clé est chez moi.', rachid));
  lane.converge();
  expect([...heard.read()].sort()).toEqual(['bk_1', 'bk_2']);
  expect(heard.of('bk_1')).toMatchObject([
    { by: 'mbr_jeanne', words: 'Je passe à neuf heures ?' },
    { by: 'mbr_rachid', words: 'Oui, sonnez.', atMs: rachid.at * 1000 },
  ]);
  expect(canonicalState(one, MESSAGE_ROOTS)).toBe(canonicalState(two, MESSAGE_ROOTS));
});

it('that was erased leaves nothing of its words in the bytes, and that something was said', () => {
  const messages = new Y.Doc();
  const heard = followMessages(messages);
  const id = valueOf(say(messages, 'bk_1', 'Mon code est 4711', jeanne));
  heard.read();
  eraseWord(messages, id);
  expect([...heard.read()]).toEqual(['bk_1']);
  expect(heard.of('bk_1')).toMatchObject([{ by: 'mbr_jeanne', words: undefined }]);
  expect(new TextDecoder().decode(Y.encodeStateAsUpdate(messages))).not.toContain('4711');
});

it.each([
  ['nothing', '  ', { type: 'empty' }],
  ['501 characters', 'é'.repeat(501), { type: 'too-long', limit: 500 }],
])('of %s is refused', (_title, typed, error) => {
  const messages = new Y.Doc();
  expect(say(messages, 'bk_1', typed, jeanne)).toEqual({ ok: false, error });
  expect(messages.getMap('messages').size).toBe(0);
});

it('of a form that is not ours is counted and not shown', () => {
  const messages = new Y.Doc();
  valueOf(say(messages, 'bk_1', 'é'.repeat(500), jeanne));
  messages.getMap('messages').set('msg_no_booking', { by: 'mbr_jeanne', at: '2026-11-08T17:02:00Z' });
  messages.getMap('messages').set('msg_text', 'bonjour');
  messages.getMap('words').set('msg_long', 'é'.repeat(501));
  const heard = followMessages(messages);
  heard.read();
  expect(heard.unreadable()).toEqual(['msg_long', 'msg_no_booking', 'msg_text']);
  expect(heard.of('bk_1')).toHaveLength(1);
});
