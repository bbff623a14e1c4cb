/** A chain is for everybody who keeps it, relays too: whatever people write in their documents, none of it is in its bytes. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { concatBytes } from '../../../core/bytes/bytes.ts';
import { importAeadKey } from '../../../core/crypto/aead.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import { envelopeHash } from '../../../core/crypto/envelope.ts';
import { contentKey, type DocClass, docIdForName } from '../../../core/crypto/ring.ts';
import { sealChange } from '../../../core/crypto/sealed-change.ts';
import { NO_ENVELOPE } from '../../../core/id/id.ts';
import { renameMember } from '../../../core/people/names.ts';
import { addTask } from '../../../core/plan/change-task.ts';
import { addProject } from '../../../core/plan/project.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import type { Cut } from '../../../core/roster/operation.ts';
import { openNeighbourhood } from '../fixture/neighbourhood.ts';
import { type Group, NOON } from '../fixture/story.ts';
import { tellWholeStory } from '../fixture/whole-story.ts';

const WORDS = [
  'Awa Diallo',
  'Zoé',
  'Jeanne',
  'Bakary',
  'jeanne.morel@quartier.example',
  '06 12 34 56 78',
  'Réparer la halle',
  'Prévenir le palier',
  'Les Tilleuls',
  'rue des Lilas',
];

/** Seals what somebody wrote in a document, and says where it ends. */
async function write(
  lane: Group,
  by: DeviceKeys,
  docClass: DocClass,
  name: string,
  doc: Y.Doc,
): Promise<Cut> {
  const { space } = lane.roster();
  const ring = docClass === 'inner' ? lane.keys().inner : lane.keys().commons;
  if (!ring) throw new Error('a group has both rings');
  const id = await docIdForName(ring, space, docClass, name);
  const header = {
    kind: 'change',
    space,
    doc: id,
    epoch: currentEpoch(lane.roster()).id,
    device: by.device,
    ctr: 1,
    prev: NO_ENVELOPE,
  } as const;
  const part = { codec: 'yjs', continued: false, deflated: false, payload: updateOf(doc) } as const;
  const key = await importAeadKey(await contentKey(ring, header));
  const sealed = await sealChange(header, part, { contentKey: key, signingKey: by.signingKey });
  return { doc: id, device: by.device, ctr: 1, hash: await envelopeHash(sealed) };
}

function updateOf(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Y.encodeStateAsUpdate(doc));
}

function spellings(word: string): Buffer[] {
  const utf16 = Buffer.from(word, 'utf16le');
  const composed = [word, word.normalize('NFD')].map((form) => Buffer.from(form, 'utf8'));
  return [...composed, utf16, Buffer.from(utf16).swap16()];
}

function holds(bytes: Uint8Array, word: string): boolean {
  return spellings(word).some((spelled) => Buffer.from(bytes).includes(spelled));
}

describe('[R8] the chain of people with names, addresses and plans', () => {
  it('holds none of them, in UTF-8 or UTF-16, though their documents do', async () => {
    const { lane, awa, jeanne, bakary } = await openNeighbourhood();
    const [people, plan, contacts] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
    renameMember(people, lane.member(awa), 'Awa Diallo');
    renameMember(people, lane.member(jeanne), 'Jeanne');
    renameMember(people, lane.member(bakary), 'Bakary et Zoé');
    const act = { by: lane.member(jeanne), at: NOON };
    const project = addProject(plan, 'Réparer la halle, rue des Lilas', act);
    if (!project.ok) expect.unreachable();
    addTask(plan, { project: project.value, title: 'Prévenir le palier des Tilleuls : Les Tilleuls' }, act);
    contacts.getMap('contacts').set(lane.member(jeanne), 'jeanne.morel@quartier.example, 06 12 34 56 78');
    const cuts = [
      await write(lane, jeanne, 'voice', 'people', people),
      await write(lane, jeanne, 'work', 'plan', plan),
      await write(lane, jeanne, 'inner', 'contacts', contacts),
    ];
    await lane.remove(lane.member(jeanne), { cuts });
    const documents = concatBytes(...[people, plan, contacts].map(updateOf));
    for (const word of WORDS) expect(holds(documents, word)).toBe(true);
    for (const word of WORDS) expect(holds(concatBytes(...lane.ops), word)).toBe(false);
  });

  it('holds none after a story with every kind of operation', async () => {
    const { lane } = await tellWholeStory();
    const chain = concatBytes(...lane.ops);
    for (const word of [...WORDS, 'bakary', 'salma', 'henriette']) expect(holds(chain, word)).toBe(false);
    expect(holds(chain, 'relais.tilleuls.example')).toBe(true);
  });
});
