/** Every screen for everybody: names and contrast (axe), the keyboard alone, and the narrowest phone with the longest words. */
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyScreen, type Look, otherGroup, USUAL_WORDS, type Words } from './fixture/screens.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

declare global {
  interface Window {
    /** Once its source has run in the page. */
    readonly axe: typeof axe;
  }
}

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 360, height: 740 };

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const STRANGE_WORDS: Words = {
  group: `${LONG}, anticonstitutionnellement`,
  person: 'Maximiliane-Wilhelmine Donaudampfschifffahrtskapitänswitwe',
  project: `${'Intergouvernementalisation'.repeat(5)}`.slice(0, 140),
  tasks: [
    'x'.repeat(140),
    `🪑🫖👩‍👩‍👧‍👦 ${LONG}`,
    'تنظيم حفلة الحي في الساحة الكبيرة مع جميع الجيران والأصدقاء',
    'Mots '.repeat(28).trim(),
  ],
};

const LOOKS: readonly (readonly [Look, Words])[] = [
  [{ locale: 'fr-FR', colorScheme: 'light', viewport: DESKTOP }, USUAL_WORDS],
  [{ locale: 'fr-FR', colorScheme: 'dark', viewport: PHONE }, USUAL_WORDS],
  [{ locale: 'en-GB', colorScheme: 'light', viewport: NARROW }, STRANGE_WORDS],
  [{ locale: 'en-GB', colorScheme: 'dark', viewport: DESKTOP }, USUAL_WORDS],
];

let square: Square;
let link: string;

beforeAll(async () => {
  square = await openSquare({ env: { PUBLIC_URL: 'https://relais.example' } });
  link = await otherGroup(square);
});
afterAll(() => square.close());

describe('every screen', () => {
  for (const [look, words] of LOOKS) {
    const { locale, colorScheme, viewport } = look;
    it(`satisfies axe and is no wider than the window: ${locale}, ${colorScheme}, ${viewport.width} px`, async () => {
      const found: string[] = [];
      let seen = 0;
      for await (const { name, page } of everyScreen(square, look, words, link)) {
        seen += 1;
        const problems = [...(await violations(page, look)), ...(await widerThanScreen(page))];
        found.push(...problems.map((problem) => `${name}: ${problem}`));
      }
      expect(found).toEqual([]);
      expect(seen).toBeGreaterThanOrEqual(18);
    }, 300_000);
  }
});

describe('with the keyboard alone', () => {
  let awa: ProxiedNeighbour;

  it('a group is begun, planned and opened to others', async () => {
    awa = await square.neighbour('Awa');
    const { page } = awa;
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const say = (words: string): Promise<void> => page.keyboard.type(words);
    await page.goto(awa.proxy.origin);
    await reach(page.getByRole('textbox'));
    await say('Les Tilleuls');
    await press('Enter');
    await reach(page.getByLabel('Et vous, comment vous appelle-t-on'));
    await say('Awa');
    await press('Enter');
    await page.getByRole('navigation', { name: 'Lieux du groupe' }).waitFor();
    await page.goto(`${page.url()}/projects`);
    await reach(page.getByLabel('Nouveau projet'));
    await say('Jardin partagé');
    await press('Enter');
    await reach(page.getByLabel('Nouvelle tâche dans « À faire »'));
    await say('Réparer la serre');
    await press('Enter');
    await say('Semer les fèves');
    await press('Enter');
    await expect.poll(() => awa.titles()).toEqual(['Réparer la serre', 'Semer les fèves']);

    const card = page.getByRole('link', { name: 'Réparer la serre' });
    await reach(card, 'Shift+Tab');
    await press('Enter');
    await reach(page.getByRole('radio', { name: 'À faire' }));
    await press('ArrowRight');
    await reach(page.getByLabel('Échéance', { exact: true }));
    await say('demain');
    await press('Enter');
    await reach(page.getByLabel('Nouvelle étape'));
    await say('Acheter des vitres');
    await press('Enter');
    await press('Escape');
    await expect.poll(() => isFocused(card)).toBe(true);
    await page.getByRole('region', { name: 'En cours' }).getByText('pour demain').waitFor();
    await press('Alt+ArrowRight');
    await page.getByRole('region', { name: 'Bloquée' }).getByText('Réparer la serre').waitFor();
    await expect.poll(() => isFocused(card)).toBe(true);
    await reach(page.getByRole('button', { name: 'Que faire de « Réparer la serre »' }));
    await press('Enter');
    await page.getByRole('menu').waitFor();
    await press('ArrowUp');
    await press('Enter');
    await page.getByText('« Réparer la serre » archivée.').waitFor();
    await reach(page.getByRole('button', { name: 'Annuler' }));
    await press('Enter');
    await card.waitFor();

    await press('/');
    await say('fev');
    await page.getByRole('option', { name: 'Semer les fèves' }).waitFor();
    await press('ArrowDown');
    await press('Enter');
    await page.getByRole('complementary').waitFor();
    await press('Escape');

    await reach(page.getByRole('link', { name: 'Le groupe' }), 'Shift+Tab');
    await press('Enter');
    await reach(page.getByRole('button', { name: 'Inviter' }));
    await press('Enter');
    await page.getByRole('dialog').getByLabel("Lien d'invitation").waitFor();
    await reach(page.getByRole('button', { name: 'Copier le lien' }));
    await reach(page.getByRole('button', { name: 'Fermer', exact: true }), 'Shift+Tab');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await isFocused(page.getByRole('button', { name: 'Inviter' })), 'back where it was').toBe(true);
    await awa.context.close();
  });

  /** Moves on until the control has the focus, and sees that the focus shows. */
  async function reach(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await control.waitFor();
    for (let steps = 0; !(await isFocused(control)); steps++) {
      if (steps > 40) throw new Error(`the keyboard does not reach ${control.toString()}`);
      await control.page().keyboard.press(key);
    }
    const ring = await control.evaluate((element) => {
      const styles = [element, element.parentElement ?? element].map((one) => getComputedStyle(one));
      styles.push(getComputedStyle(element, '::after')); // of a card, the whole of it
      return styles.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none');
    });
    expect(ring, `the focus shows on ${control.toString()}`).toBe(true);
  }
});

async function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}

/** All of axe's rules in the light; in the dark only colours differ. */
async function violations(page: Page, { colorScheme }: Look): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (isDark) => {
    const { violations: found } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(isDark ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
    });
    return found.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => String(target)).join(', ')}`);
  }, colorScheme === 'dark');
}

async function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      return (
        width > 0 && (right > clientWidth + 1 || left < -1) && element.checkVisibility({ checkOpacity: true })
      );
    });
    const isClipped = (element: Element): boolean =>
      element.closest('.visually-hidden, .skip-link, svg') !== null ||
      // its columns are reached by swiping, inside the window
      (element.closest('.board') !== null && !element.matches('.board')) ||
      // the land goes on beyond the frame, which itself is inside the window
      element.closest('.leaflet-map-pane') !== null;
    const named = wide
      .filter((element) => !isClipped(element))
      .map((element) => `${element.tagName} ${element.className}`);
    return scrollWidth > clientWidth ? [`scrolls to ${scrollWidth}`, ...named] : named;
  });
}
