/** Notes as canonical JSON: the same on every device, whatever it showed, tidied or made itself. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalNotes } from '../../../core/notes/canonical-notes.ts';
import { writePlainText } from '../../../core/notes/plain-text.ts';

const hear = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from));

describe('canonical notes', () => {
  it('name tasks in order, with runs and their marks', () => {
    const notes = new Y.Doc();
    writePlainText(notes.getXmlFragment('tsk_b'), 'deux');
    const text = new Y.XmlText();
    text.insert(0, 'gras', { strong: {} });
    text.insert(0, 'voir ', { strong: null, link: { href: 'https://x.example/' } });
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [text]);
    line.setAttribute('z', '1');
    line.setAttribute('a', '2');
    notes.getXmlFragment('tsk_a').insert(0, [line]);
    expect(canonicalNotes(notes)).toBe(
      '{"tsk_a":[{"attributes":{"a":"2","z":"1"},"children":[[{"insert":"voir ","marks":{"link":{"href":"https://x.example/"}}},' +
        '{"insert":"gras","marks":{"strong":{}}}]],"name":"paragraph"}],' +
        '"tsk_b":[{"attributes":{},"children":[[{"insert":"deux","marks":{}}]],"name":"paragraph"}]}',
    );
  });

  it('are the same where a description was only looked at', () => {
    const [awa, jeanne] = [new Y.Doc(), new Y.Doc()];
    writePlainText(awa.getXmlFragment('tsk_a'), 'un');
    hear(awa, jeanne);
    jeanne.getXmlFragment('tsk_looked_at');
    expect(canonicalNotes(jeanne)).toBe(canonicalNotes(awa));
    expect(canonicalNotes(new Y.Doc())).toBe('{}');
  });

  it('are the same before and after Yjs has tidied up marks', () => {
    const [awa, jeanne] = [new Y.Doc(), new Y.Doc()];
    writePlainText(awa.getXmlFragment('tsk_a'), 'planter douze tilleuls');
    hear(awa, jeanne);
    for (const ydoc of [awa, jeanne]) textOf(ydoc)?.format(0, 7, { strong: {} });
    const [mine, hers] = [awa, jeanne].map((ydoc) => Y.encodeStateAsUpdate(ydoc));
    const untidied = new Y.Doc();
    for (const update of [mine, hers]) if (update) Y.applyUpdate(untidied, update);
    hear(awa, jeanne);
    textOf(jeanne)?.format(0, 7, { strong: null });
    textOf(jeanne)?.format(0, 7, { strong: {} });
    expect(canonicalNotes(jeanne)).toBe(canonicalNotes(untidied));
  });

  it('are the same on the device that made a mark with an editor’s object, and where it arrived', () => {
    const [awa, jeanne] = [new Y.Doc(), new Y.Doc()];
    writePlainText(awa.getXmlFragment('tsk_a'), 'un');
    const attrs: object = Object.assign(Object.create(null) as object, { href: 'https://x.example/' });
    textOf(awa)?.format(0, 2, { link: attrs });
    hear(awa, jeanne);
    expect(canonicalNotes(awa)).toBe(canonicalNotes(jeanne));
    expect(canonicalNotes(awa)).toContain('"href"');
  });

  it('describe whatever another device may have put there', () => {
    const notes = new Y.Doc();
    notes.getArray('tsk_a').insert(0, [1, 'x', { y: 0.5 }]);
    notes.getMap('tsk_b').set('k', 'v');
    const text = new Y.XmlText('a');
    text.insertEmbed(0, { picture: '\ud800' });
    let place = new Y.XmlElement('quote');
    notes.getXmlFragment('tsk_c').insert(0, [text, place]);
    for (let n = 0; n < 300; n++) {
      const inner = new Y.XmlElement('quote');
      place.insert(0, [inner]);
      place = inner;
    }
    const received = new Y.Doc();
    hear(notes, received);
    const state = canonicalNotes(received);
    expect(state).toContain('"tsk_a":[1,"x",{"y":"number 0.5"}]');
    expect(state).toContain('{"insert":{"picture":"\ufffd"},"marks":{}}');
    expect(state).toContain('too deep');
  });
});

function textOf(ydoc: Y.Doc): Y.XmlText | undefined {
  const line = ydoc.getXmlFragment('tsk_a').get(0);
  const text = line instanceof Y.XmlElement ? line.get(0) : undefined;
  return text instanceof Y.XmlText ? text : undefined;
}
