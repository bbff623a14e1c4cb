/** A description as plain text, and plain text as a description. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { countCharacters } from '../../../core/doc/text-field.ts';
import { plainText, writePlainText } from '../../../core/notes/plain-text.ts';

function description(): Y.XmlFragment {
  return new Y.Doc().getXmlFragment('tsk_a');
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

describe('plain text', () => {
  it('of lines comes back as it was', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{Cc}\r\n]/gu, ''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const fragment = description();
        const text = lines.join('\n').toWellFormed();
        writePlainText(fragment, text);
        expect(plainText(fragment)).toBe(text);
        expect(fragment.length).toBe(text === '' ? 0 : lines.length);
      }),
    );
  });

  it('has one line for each paragraph, item and forced break, and no marks', () => {
    const fragment = description();
    const bold = new Y.XmlText();
    bold.insert(0, 'la mairie', { strong: {} });
    bold.insert(0, 'Appeler ', { strong: null });
    fragment.insert(0, [
      element('heading', new Y.XmlText('Avant')),
      element('paragraph', bold, element('hard_break'), new Y.XmlText('avant mardi')),
      element('paragraph'),
      element('bullet_list', element('list_item', element('paragraph', new Y.XmlText('bêches')))),
      element('bullet_list', element('list_item')),
    ]);
    expect(plainText(fragment)).toBe('Avant\nAppeler la mairie\navant mardi\n\nbêches');
  });

  it('reads the words of what this version does not know, and stops where nothing honest is', () => {
    const fragment = description();
    const embedded = new Y.XmlText('carte');
    embedded.insertEmbed(0, { image: 'x' });
    const deep = element('quote');
    fragment.insert(0, [element('table', element('cell', embedded)), new Y.XmlText('seul'), deep]);
    let place = deep;
    for (let n = 0; n < 300; n++) {
      const inner = element('quote');
      place.insert(0, [inner]);
      place = inner;
    }
    place.insert(0, [element('paragraph', new Y.XmlText('au fond'))]);
    expect(plainText(fragment)).toBe('carte\nseul');
  });

  it('replaces what was there, as one change, and is written without control characters', () => {
    const fragment = description();
    writePlainText(fragment, 'un\ndeux');
    const updates: Uint8Array[] = [];
    fragment.doc?.on('update', (update: Uint8Array) => updates.push(update));
    writePlainText(fragment, 'trois\r\nqu\u0007atre\r\ud800');
    expect(plainText(fragment)).toBe('trois\nqu atre\n\ufffd');
    expect(updates).toHaveLength(1);
    writePlainText(fragment, '');
    expect([fragment.length, plainText(fragment)]).toEqual([0, '']);
  });

  it('is counted by characters, line breaks included', () => {
    expect(countCharacters('🌳\nاب')).toBe(4);
  });

  it('gives an empty line a text that two people share from their first letter on', () => {
    const [awa, jeanne] = [new Y.Doc(), new Y.Doc()];
    writePlainText(awa.getXmlFragment('tsk_a'), 'Matériel :\n');
    Y.applyUpdate(jeanne, Y.encodeStateAsUpdate(awa));
    const texts = [awa, jeanne].map((ydoc) => {
      const line = ydoc.getXmlFragment('tsk_a').get(1);
      return line instanceof Y.XmlElement ? line.get(0) : undefined;
    });
    for (const text of texts) expect(text).toBeInstanceOf(Y.XmlText);
  });
});
