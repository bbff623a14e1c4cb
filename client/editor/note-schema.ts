/**
 * What a description may hold: paragraphs, a small heading, lists, line breaks; bold, italic, links. Names are stored. Lists and items may
 * be empty, because two people who each take out half of one leave it so: a stricter schema would have y-prosemirror delete it for them.
 */
import { Schema } from 'prosemirror-model';
import { safeHref } from './safe-href.ts';

/** Right-to-left paragraphs stand beside others. */
const DIRECTION = { dir: 'auto' };

export const noteSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', DIRECTION, 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
      // below the title of the task, whatever it was where it was copied
      toDOM: () => ['h3', DIRECTION, 0],
    },
    bullet_list: {
      group: 'block',
      content: 'list_item*',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', DIRECTION, 0],
    },
    ordered_list: {
      group: 'block',
      content: 'list_item*',
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', DIRECTION, 0],
    },
    list_item: {
      content: 'block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // some word processors wrap everything they copy in a <b> that is not bold
        { tag: 'b', getAttrs: (element) => (isPlainWeight(element) ? false : null) },
      ],
      toDOM: () => ['strong', 0],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    link: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: linkOf }],
      toDOM: ({ attrs }) => {
        const href = safeHref(attrs['href']);
        // another device may have stored any address: it is kept, and leads nowhere
        if (href === undefined) return ['span', { class: 'text-editor-no-link' }, 0];
        return ['a', { href, rel: 'noopener noreferrer', target: '_blank' }, 0];
      },
    },
  },
});

/** `cleanPasted` has renamed the attribute. */
function isPlainWeight(element: HTMLElement): boolean {
  return /font-weight:\s*(?:normal|[1-4]00)/.test(element.getAttribute('data-style') ?? '');
}

function linkOf(element: HTMLElement): { href: string } | false {
  const href = safeHref(element.getAttribute('href'));
  return href === undefined ? false : { href };
}
