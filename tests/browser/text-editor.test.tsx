/** The description of a task as people write it together: typing, marks, paste, limit, names, and what must never be written or lost. */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { readNote } from '../../client/editor/read-note.ts';
import { TaskText } from '../../client/editor/task-text.tsx';
import { fr } from '../../client/i18n/fr.ts';
import { editorEn } from '../../client/i18n/late/editor-en.ts';
import { editorFr } from '../../client/i18n/late/editor-fr.ts';
import type { Group } from '../../client/state/workplace.ts';
import { NOTE_LIMIT, writePlainText } from '../../core/notes/plain-text.ts';
import { mount } from './fixture/mount.tsx';
import { createWriter, meet, TASK, type Writer } from './fixture/sample-notes.tsx';

/** The caret at the end of the field, as a person who presses End has it. */
async function typeAtEnd(writer: Writer, text: string): Promise<void> {
  writer.field().focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  if (text !== '') await userEvent.keyboard(text);
}

/** In one piece, as a keyboard with pictures does it. */
function insert(text: string): void {
  document.execCommand('insertText', false, text);
}

function paste(field: HTMLElement, clipboard: { readonly html?: string; readonly text: string }): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', clipboard.text);
  if (clipboard.html !== undefined) clipboardData.setData('text/html', clipboard.html);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

describe('typing', () => {
  it('is stored as it is typed, and shown to another device', async () => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    awa.open();
    await typeAtEnd(awa, 'Appeler la mairie{Enter}avant mardi');
    expect(awa.text()).toBe('Appeler la mairie\navant mardi');
    meet(awa, jeanne);
    expect(jeanne.text()).toBe(awa.text());
  });

  it('keeps emoji, and Arabic in its own direction', async () => {
    const awa = createWriter('Awa');
    writePlainText(awa.fragment, '🌳 Planter\nاتصل بالجيران');
    const field = awa.open();
    expect(field.innerText).toContain('🌳');
    const [left, right] = [...field.querySelectorAll('p')];
    expect([left, right].map((line) => line && getComputedStyle(line).direction)).toEqual(['ltr', 'rtl']);
    await typeAtEnd(awa, ' ');
    insert('😀');
    await expect.poll(awa.text).toBe('🌳 Planter\nاتصل بالجيران 😀');
  });

  it('begins anew with Enter when everything is selected, also where only an empty list is left', async () => {
    const awa = createWriter('Awa');
    writePlainText(awa.fragment, 'tout\ncela');
    awa.open();
    await typeAtEnd(awa, '{Control>}a{/Control}{Enter}neuf');
    expect(awa.text()).toBe('neuf');
    awa.ydoc.transact(() => {
      awa.fragment.delete(0, awa.fragment.length);
      awa.fragment.insert(0, [element('bullet_list', [])]);
    });
    await userEvent.click(awa.field());
    await userEvent.keyboard('{Enter}encore');
    expect(awa.text()).toBe('encore');
  });

  it('undoes what was typed here, and nothing that others wrote', async () => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    writePlainText(jeanne.fragment, 'Jeanne : trois tilleuls.');
    meet(awa, jeanne);
    awa.open();
    await typeAtEnd(awa, ' Et un banc.');
    const end = jeanne.fragment.get(0);
    if (end instanceof Y.XmlElement) end.insert(1, [new Y.XmlText(' Deux rosiers.')]);
    meet(awa, jeanne);
    awa.field().focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(awa.text()).toContain('Jeanne : trois tilleuls.');
    expect(awa.text()).toContain('Deux rosiers.');
    expect(awa.text()).not.toContain('Et un banc.');
  });
});

describe('[E10] looking writes nothing', () => {
  it('into an empty description', async () => {
    const awa = createWriter('Awa');
    const field = awa.open();
    await userEvent.click(field);
    await userEvent.keyboard('{ArrowDown}{Home}');
    expect(awa.made).toEqual([]);
    expect(awa.fragment.length).toBe(0);
    await expect
      .element(page.getByRole('textbox', { name: 'Awa' }))
      .toHaveAttribute('aria-placeholder', editorFr.placeholder);
    expect(getComputedStyle(field.firstElementChild ?? field, '::before').content).toContain('qui appeler');
  });

  it('into one that others wrote, with empty lines and empty lists', async () => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    jeanne.fragment.insert(0, [
      element('paragraph', []),
      element('bullet_list', []),
      element('bullet_list', [element('list_item', [])]),
      element('paragraph', [new Y.XmlText('Prévenir '), new Y.XmlText('la mairie')]),
    ]);
    meet(awa, jeanne);
    const field = awa.open();
    await userEvent.click(field);
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{ArrowDown}{End}');
    expect(awa.made).toEqual([]);
  });

  it('after somebody else has emptied it', async () => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    writePlainText(jeanne.fragment, 'à effacer');
    meet(awa, jeanne);
    const field = awa.open();
    await userEvent.click(field);
    jeanne.fragment.delete(0, 1);
    meet(awa, jeanne);
    await userEvent.click(field);
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
    expect(awa.made).toEqual([]);
    await userEvent.keyboard('neuf');
    meet(awa, jeanne);
    expect([awa.text(), jeanne.text()]).toEqual(['neuf', 'neuf']);
  });
});

describe('what this version does not know', () => {
  const foreign: readonly [string, () => Y.XmlElement | Y.XmlText][] = [
    ['an element', () => element('table', [element('row', [new Y.XmlText('Perceuse')])])],
    ['an attribute', () => withAttribute(element('paragraph', [new Y.XmlText('Perceuse')]))],
    ['a mark', () => element('paragraph', [marked('Perceuse', { highlight: { color: 'red' } })])],
    ['a mark’s attribute', () => element('paragraph', [marked('Perceuse', { strong: { weight: '900' } })])],
    ['a text in the place of a paragraph', () => new Y.XmlText('Perceuse')],
    [
      'a list in a sentence',
      () => element('paragraph', [new Y.XmlText('Perceuse'), element('bullet_list', [])]),
    ],
    ['a picture in a text', () => element('paragraph', [withPicture('Perceuse')])],
    ['no end of lists', () => nest(element('paragraph', [new Y.XmlText('Perceuse')]), 150)],
  ];

  it.each(foreign)('is read and left as it is: %s', async (_what, make) => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    jeanne.fragment.insert(0, [element('paragraph', [new Y.XmlText('Avant')]), make()]);
    meet(awa, jeanne);
    expect(() => awa.open()).toThrow(); // no field to write in
    expect(awa.made).toEqual([]);
    await expect.element(page.getByText('Avant')).toBeVisible();
    await expect.element(page.getByText(editorFr.foreign)).toBeVisible();
    expect(awa.xml()).toBe(jeanne.xml());
  });

  it.each(foreign)('is left as it is when it arrives under the editor: %s', async (_what, make) => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    awa.open();
    await typeAtEnd(awa, 'Avant');
    meet(awa, jeanne);
    const before = awa.made.length;
    jeanne.fragment.insert(1, [make()]);
    meet(awa, jeanne);
    await expect.element(page.getByText(editorFr.foreign)).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Awa' })).not.toBeInTheDocument();
    expect(awa.made.length).toBe(before);
    expect(awa.xml()).toBe(jeanne.xml());
    jeanne.fragment.delete(1, 1);
    meet(awa, jeanne);
    await expect.element(page.getByRole('textbox', { name: 'Awa' })).toHaveTextContent('Avant');
  });

  const embedded: readonly [string, unknown][] = [
    ['an empty text', ''],
    ['nothing', null],
    ['a number', 7],
    ['an object', { image: 'x' }],
    ['a list', ['']],
  ];

  it.each(embedded)('stops nobody when it is embedded in a text: %s', async (_what, value) => {
    const [awa, jeanne, bakary] = [createWriter('Awa'), createWriter('Jeanne'), createWriter('Bakary')];
    writePlainText(bakary.fragment, 'Perceuse');
    meet(awa, jeanne, bakary);
    awa.open();
    embed(bakary.fragment, value);
    meet(awa, jeanne, bakary);
    expect(readNote(jeanne.fragment)).toBeUndefined();
    await expect.element(page.getByRole('textbox', { name: 'Awa' })).not.toBeInTheDocument();
    expect(() => jeanne.open()).toThrow(); // no field to write in
    expect(page.getByText(editorFr.foreign).elements()).toHaveLength(2);
    expect(page.getByText('Perceuse').elements()).toHaveLength(2);
    expect([awa.made, jeanne.made]).toEqual([[], []]);
  });

  it('stops nobody when it has more parts than a call takes', () => {
    const { fragment } = createWriter('Awa');
    const text = new Y.XmlText();
    fragment.insert(0, [element('paragraph', [text])]);
    text.applyDelta(
      Array.from({ length: 300_000 }, (_, n) => ({ insert: 'x', attributes: n % 2 ? { em: {} } : {} })),
    );
    expect(readNote(fragment)).toBeUndefined();
  });

  it('can be given up for its words, on purpose', async () => {
    const awa = createWriter('Awa');
    awa.fragment.insert(0, [element('table', [element('row', [new Y.XmlText('Perceuse')])])]);
    expect(() => awa.open()).toThrow();
    const before = awa.made.length;
    await page.getByRole('button', { name: editorFr.keepText, exact: true }).click();
    await expect.element(page.getByText(editorFr.keepTextAsk)).toBeVisible();
    const cancel = page.getByRole('button', { name: fr.common.cancel });
    await expect.element(cancel).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(editorFr.keepTextAsk)).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: editorFr.keepText, exact: true })).toHaveFocus();
    expect(awa.made.length).toBe(before);
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: editorFr.keepTextSure }).click();
    await expect.element(page.getByRole('textbox', { name: 'Awa' })).toHaveTextContent('Perceuse');
    expect(awa.xml()).toBe('<paragraph>Perceuse</paragraph>');
    const editor = editorEn;
    expect([editor.keepTextAsk, editor.keepTextSure]).not.toContain('');
  });

  it('is not rewritten once nothing in it is unknown any more', async () => {
    const awa = createWriter('Awa');
    awa.fragment.insert(0, [element('paragraph', [new Y.XmlText('Avant')]), element('table', [])]);
    expect(() => awa.open()).toThrow();
    await page.getByRole('button', { name: editorFr.keepText, exact: true }).click();
    const sure = page.getByRole('button', { name: editorFr.keepTextSure }).element();
    const line = awa.fragment.get(0);
    awa.ydoc.transact(() => {
      awa.fragment.delete(1, 1);
      if (sure instanceof HTMLElement) sure.click(); // before the screen has heard of it
    });
    await expect.element(page.getByRole('textbox', { name: 'Awa' })).toHaveTextContent('Avant');
    expect(awa.fragment.get(0)).toBe(line);
  });
});

describe('two people, offline at once', () => {
  it('keep their sentences whole in one paragraph', async () => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    writePlainText(awa.fragment, 'On plante samedi. ');
    meet(awa, jeanne);
    awa.open();
    jeanne.open();
    await typeAtEnd(awa, 'Awa apporte les bêches. ');
    await typeAtEnd(jeanne, 'Jeanne prend le camion. ');
    meet(awa, jeanne);
    expect(awa.text()).toBe(jeanne.text());
    for (const sentence of ['On plante samedi.', 'Awa apporte les bêches.', 'Jeanne prend le camion.']) {
      expect(awa.text()).toContain(sentence);
    }
  });

  it('keep them in a description that was empty', async () => {
    const writers = ['Awa', 'Jeanne', 'Bakary'].map(createWriter);
    for (const writer of writers) {
      writer.open();
      await typeAtEnd(writer, `Une phrase de ${writer.name}.`);
    }
    meet(...writers);
    for (const { name } of writers)
      for (const { text } of writers) expect(text()).toContain(`Une phrase de ${name}.`);
    expect(new Set(writers.map(({ text }) => text())).size).toBe(1);
  });

  it('three of them keep them in one empty line', async () => {
    const writers = ['Awa', 'Jeanne', 'Bakary'].map(createWriter);
    const [awa] = writers;
    awa?.open();
    if (awa) await typeAtEnd(awa, 'Matériel :{Enter}');
    meet(...writers);
    for (const writer of writers) {
      if (writer !== awa) writer.open();
      await typeAtEnd(writer, `Une phrase de ${writer.name}. `);
    }
    meet(...writers);
    for (const { text } of writers) expect(text()).toBe(awa?.text());
    for (const { name } of writers) expect(awa?.text().split(`Une phrase de ${name}.`)).toHaveLength(2);
    for (const writer of writers) await typeAtEnd(writer, `Fin de ${writer.name}. `);
    meet(...writers);
    for (const { name } of writers) {
      expect(awa?.text().split(`Une phrase de ${name}.`)).toHaveLength(2);
      expect(awa?.text().split(`Fin de ${name}.`)).toHaveLength(2);
    }
  });
});

describe('paste', () => {
  it('keeps the marks that a description has, and nothing else', async () => {
    const awa = createWriter('Awa');
    const field = awa.open();
    field.focus();
    paste(field, {
      text: 'x',
      html: `<h1 style="color:red" onclick="x()">Titre</h1><p class="z"><b>gras</b> <i>italique</i> <u>souligné</u>
        <a href="https://placette.example/a" style="x:y" target="x" onclick="x()">lien</a> <a href="javascript:alert(1)">piège</a>
        <a href="data:text/html,x">autre</a><img src="https://evil.example/x.png"></p><ul><li>un</li><li>deux</li></ul>
        <table><tr><td>case</td></tr></table><script>alert(1)</script><style>p{color:red}</style>`,
    });
    const stored = awa.xml();
    expect(stored).toContain('<heading>Titre</heading>');
    expect(stored).toContain('<strong>gras</strong>');
    expect(stored).toContain('<em>italique</em>');
    expect(stored).toContain('souligné');
    expect(stored).toContain('href="https://placette.example/a"');
    expect(stored).toContain('<bullet_list><list_item><paragraph>un</paragraph></list_item>');
    expect(stored).toContain('case');
    expect(stored).toContain('piège');
    expect(stored).not.toMatch(/javascript|data:|evil|onclick|style|alert|color/);
    const links = [...field.querySelectorAll('a')];
    expect(links.map(({ rel, href }) => [rel, href])).toEqual([
      ['noopener noreferrer', 'https://placette.example/a'],
    ]);
  });

  it('does not take for bold what a word processor only wraps in <b>', () => {
    const awa = createWriter('Awa');
    const field = awa.open();
    field.focus();
    paste(field, {
      text: 'x',
      html: '<b style="font-weight:normal" id="docs-internal"><p>Une phrase</p></b>',
    });
    expect(awa.xml()).toBe('<paragraph>Une phrase</paragraph>');
  });

  it('makes a link of an address', async () => {
    const awa = createWriter('Awa');
    const field = awa.open();
    await typeAtEnd(awa, 'plan');
    await userEvent.keyboard('{Control>}a{/Control}');
    paste(field, { text: ' https://placette.example/plan ' });
    expect(awa.xml()).toBe('<paragraph><link href="https://placette.example/plan">plan</link></paragraph>');
  });
});

describe(`the limit of ${NOTE_LIMIT} characters`, () => {
  const full = 'à'.repeat(NOTE_LIMIT - 1);

  it('refuses what would pass it, keeps the rest, and says so', async () => {
    const awa = createWriter('Awa');
    writePlainText(awa.fragment, full);
    awa.open();
    await typeAtEnd(awa, '');
    insert('🌳');
    await expect.poll(awa.text).toBe(`${full}🌳`); // an emoji is one character
    await userEvent.keyboard('b');
    expect(awa.text()).toBe(`${full}🌳`);
    const alert = page.getByText(editorFr.tooLong(NOTE_LIMIT));
    await expect.element(alert).toBeVisible();
    expect(awa.field().innerText).not.toContain('b');
    await userEvent.keyboard('{Backspace}');
    await expect.element(alert).not.toBeInTheDocument();
    await userEvent.keyboard('c');
    expect(awa.text()).toBe(`${full}c`);
  });

  it('refuses a paste as a whole, and says where it still is', async () => {
    const awa = createWriter('Awa');
    writePlainText(awa.fragment, 'avant');
    const field = awa.open();
    await typeAtEnd(awa, ' et après');
    paste(field, { text: 'x'.repeat(NOTE_LIMIT) });
    expect(awa.text()).toBe('avant et après');
    await expect.element(page.getByText(editorFr.pasteTooLong(NOTE_LIMIT))).toBeVisible();
  });

  it('does not hold for what others wrote: it is shown, may shrink, and may not grow', async () => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    awa.open();
    writePlainText(jeanne.fragment, 'j'.repeat(NOTE_LIMIT + 1000));
    meet(awa, jeanne);
    await expect.element(page.getByText(editorFr.overLimit(NOTE_LIMIT))).toBeVisible();
    expect(awa.text()).toHaveLength(NOTE_LIMIT + 1000);
    await typeAtEnd(awa, 'x');
    expect(awa.text()).toHaveLength(NOTE_LIMIT + 1000);
    await userEvent.keyboard('{Backspace}');
    expect(awa.text()).toHaveLength(NOTE_LIMIT + 999);
  });
});

describe('the toolbar', () => {
  const tool = (name: string) => page.getByRole('button', { name, exact: true });

  it('is one stop for Tab, with arrows inside, and names what it does', async () => {
    const awa = createWriter('Awa');
    writePlainText(awa.fragment, 'Apporter les bêches');
    const field = awa.open();
    await expect.element(page.getByRole('toolbar', { name: editorFr.toolbar })).toBeVisible();
    field.focus();
    await userEvent.keyboard('{Control>}a{/Control}{Shift>}{Tab}{/Shift}');
    await expect.element(tool(editorFr.bold)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tool(editorFr.italic)).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(tool(editorFr.link)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tool(editorFr.bold)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(tool(editorFr.bold)).toHaveAttribute('aria-pressed', 'true');
    expect(awa.xml()).toBe('<paragraph><strong>Apporter les bêches</strong></paragraph>');
    await userEvent.keyboard('{Enter}{Tab}');
    await expect.element(page.getByRole('textbox', { name: 'Awa' })).toHaveFocus();
    expect(awa.xml()).toBe('<paragraph>Apporter les bêches</paragraph>');
  });

  it('makes a list and takes it back; a dash at the beginning of a line does too', async () => {
    const awa = createWriter('Awa');
    awa.open();
    await typeAtEnd(awa, 'bêches');
    await tool(editorFr.list).click();
    await userEvent.keyboard('{Enter}rateaux');
    expect(awa.text()).toBe('bêches\nrateaux');
    expect(awa.xml()).toMatch(
      /^<bullet_list>(<list_item><paragraph>\w+<\/paragraph><\/list_item>|ê|.)*<\/bullet_list>$/u,
    );
    await expect.element(tool(editorFr.list)).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Enter}{Enter}- un trait');
    expect(awa.text()).toBe('bêches\nrateaux\nun trait');
    await tool(editorFr.list).click();
    await expect.element(tool(editorFr.list)).toHaveAttribute('aria-pressed', 'false');
  });

  it('sets, changes and removes a link, and refuses an address that would run', async () => {
    const awa = createWriter('Awa');
    writePlainText(awa.fragment, 'le plan');
    const field = awa.open();
    field.focus();
    await userEvent.keyboard('{Control>}a{/Control}{Control>}k{/Control}');
    const address = page.getByLabelText(editorFr.linkAddress);
    await expect.element(address).toHaveFocus();
    for (const bad of [
      'javascript:alert(1)',
      ' JaVa\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '/g/abc',
      'deux mots',
    ]) {
      await address.fill(bad);
      await page.getByRole('button', { name: editorFr.placeLink }).click();
      await expect.element(page.getByText(editorFr.linkRefused)).toBeVisible();
    }
    expect(awa.xml()).toBe('<paragraph>le plan</paragraph>');
    await address.fill('placette.example/plan');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Awa' })).toHaveFocus();
    expect(awa.xml()).toBe(
      '<paragraph><link href="https://placette.example/plan">le plan</link></paragraph>',
    );
    await tool(editorFr.link).click();
    await expect.element(address).toHaveValue('https://placette.example/plan');
    await page.getByRole('button', { name: editorFr.removeLink }).click();
    expect(awa.xml()).toBe('<paragraph>le plan</paragraph>');
    await userEvent.keyboard('{Control>}k{/Control}{Escape}');
    await expect.element(address).not.toBeInTheDocument();
  });

  it('has its words in English too, and nothing that axe complains of', async () => {
    const awa = createWriter('Awa');
    writePlainText(awa.fragment, 'Apporter les bêches');
    const field = awa.open();
    await tool(editorFr.link).click();
    const { violations } = await axe.run(field.closest('.text-editor') ?? field);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const editor = editorEn;
    expect([editor.toolbar, editor.bold, editor.italic, editor.list, editor.link]).not.toContain('');
  });
});

describe('a link that another device stored', () => {
  it.each(['javascript:alert(1)', 'data:text/html,<script>', 'blob:x', ' javascript:x'])(
    'leads nowhere: %s',
    async (href) => {
      const awa = createWriter('Awa');
      awa.fragment.insert(0, [element('paragraph', [marked('piège', { link: { href } })])]);
      const before = awa.made.length;
      const field = awa.open();
      await userEvent.click(field);
      expect(field.querySelector('a')).toBeNull();
      expect(field.textContent).toContain('piège');
      expect(awa.made.length).toBe(before);
    },
  );
});

describe('who else writes', () => {
  it('is shown with a first name at their place, whatever they call themselves', async () => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    writePlainText(awa.fragment, 'On plante samedi');
    meet(awa, jeanne);
    const hers = jeanne.open();
    const mine = awa.open();
    hers.focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    jeanne.notes.awareness.setLocalStateField('user', { member: 'jeanne', name: 'Bakary', color: 'red' });
    meet(awa, jeanne);
    await expect.poll(() => mine.querySelector('.remote-cursor-name')?.textContent).toBe('Jeanne');
    expect(mine.querySelector('.remote-selection')?.textContent).toBe('On plante samedi');
    expect(mine.querySelectorAll('[style]')).toHaveLength(0);
    expect(hers.querySelector('.remote-cursor')).toBeNull();
    hers.blur();
    meet(awa, jeanne);
    await expect.poll(() => mine.querySelector('.remote-cursor')).toBeNull();
  });

  it.each([
    [
      'a stranger',
      { user: { member: 'nobody' }, cursor: { anchor: { tname: TASK }, head: { tname: TASK } } },
    ],
    ['no place', { user: { member: 'jeanne' }, cursor: 5 }],
    ['half a place', { user: { member: 'jeanne' }, cursor: { anchor: {}, head: null } }],
    [
      'another root',
      { user: { member: 'jeanne' }, cursor: { anchor: { tname: 'made-up' }, head: { tname: 'made-up' } } },
    ],
    [
      'an unknown item',
      {
        user: { member: 'jeanne' },
        cursor: { anchor: { item: { client: 7, clock: 7 } }, head: { item: { client: -1, clock: 1e99 } } },
      },
    ],
    ['no object', 'user'],
  ])('a cursor of %s disturbs nobody', async (_what, state) => {
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    const mine = awa.open();
    await typeAtEnd(awa, 'On plante');
    jeanne.notes.awareness.setLocalState(state as Record<string, unknown>);
    meet(awa, jeanne);
    await userEvent.keyboard(' samedi');
    writePlainText(jeanne.fragment, 'autre');
    meet(awa, jeanne);
    expect(mine.querySelector('.remote-cursor')).toBeNull();
    expect([...awa.ydoc.share.keys()]).toEqual([TASK]);
    expect(awa.text()).toBe(jeanne.text());
  });
});

describe('who may not write', () => {
  it('reads, and changes nothing', async () => {
    const awa = createWriter('Awa');
    writePlainText(awa.fragment, 'Seulement à lire');
    awa.setMayWrite(false);
    const before = awa.made.length;
    const field = awa.open();
    await expect.element(page.getByRole('textbox', { name: 'Awa' })).toHaveAttribute('aria-readonly', 'true');
    await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument();
    field.focus();
    await userEvent.keyboard('x{Enter}');
    paste(field, { text: 'y' });
    expect(awa.made.length).toBe(before);
    awa.setMayWrite(true);
    await expect.element(page.getByRole('toolbar')).toBeVisible();
    await typeAtEnd(awa, '.');
    expect(awa.text()).toBe('Seulement à lire.');
  });

  it('is offered the editor where the notes are open, in the place of a sentence', async () => {
    const { notes } = createWriter('Awa');
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const group = {
      openNotes: async () => {
        await arrived;
        return notes;
      },
      myRole: () => 'member',
      people: () => [],
      me: 'awa',
    } as unknown as Group;
    mount(() => <TaskText group={group} project="prj_x" task={TASK} label="Détails" />);
    await expect.element(page.getByText(editorFr.opening)).toBeVisible();
    arrive();
    await expect.element(page.getByRole('textbox', { name: 'Détails' })).toBeVisible();
    await expect.element(page.getByText(editorFr.opening)).not.toBeInTheDocument();
  });

  it('reads that a description is reserved for the group, when the role does not read it', async () => {
    const group = {
      openNotes: async () => undefined,
      myRole: () => 'observer',
      people: () => [],
      me: 'awa',
    } as unknown as Group;
    mount(() => <TaskText group={group} project="prj_x" task={TASK} label="Détails" />);
    await expect.element(page.getByText('élément réservé au groupe')).toBeVisible();
  });
});

describe('under the policy of the page', () => {
  it('no style and no script is refused while writing, pasting and showing others', async () => {
    const refusedBy: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      refusedBy.push(`${violatedDirective} ${sample}`),
    );
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "style-src 'self'; script-src 'self'; img-src 'self'";
    document.head.append(policy);
    const [awa, jeanne] = [createWriter('Awa'), createWriter('Jeanne')];
    jeanne.open();
    const field = awa.open();
    await typeAtEnd(awa, 'Une phrase{Enter}- liste');
    paste(field, {
      text: 'x',
      html: '<style>p{color:red}</style><p style="color:red"><b style="font-weight:normal">x</b><span style="font-weight:700">y</span><img src="https://evil.example/x.png" onerror="alert(1)"></p>',
    });
    meet(awa, jeanne);
    await typeAtEnd(jeanne, ' suite');
    meet(awa, jeanne);
    await expect.poll(() => field.querySelector('.remote-cursor-name')?.textContent).toBe('Jeanne');
    await userEvent.keyboard('{Control>}a{/Control}{Control>}c{/Control}{Control>}x{/Control}');
    expect(refusedBy).toEqual([]);
  });
});

function element(name: string, children: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, [...children]);
  return made;
}

function nest(inner: Y.XmlElement, depth: number): Y.XmlElement {
  let outer = inner;
  for (let n = 0; n < depth; n++) outer = element('bullet_list', [element('list_item', [outer])]);
  return outer;
}

function withAttribute(made: Y.XmlElement): Y.XmlElement {
  made.setAttribute('align', 'center');
  return made;
}

function marked(text: string, marks: object): Y.XmlText {
  const made = new Y.XmlText();
  made.insert(0, text, marks);
  return made;
}

/** At the beginning of the first line, as the others read it: Yjs itself embeds no plain value. */
function embed(fragment: Y.XmlFragment, value: unknown): void {
  const line = fragment.get(0);
  const text = line instanceof Y.XmlElement ? line.get(0) : undefined;
  if (text instanceof Y.XmlText) text.insertEmbed(0, { toJSON: () => value });
}

function withPicture(text: string): Y.XmlText {
  const made = new Y.XmlText(text);
  made.insertEmbed(0, { image: 'x' });
  return made;
}
