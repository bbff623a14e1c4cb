/** Every shared control, in both themes: names and contrast (axe), and nothing wider than the page. */
import axe from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Atelier } from '../../client/atelier/atelier.tsx';
import style from '../../client/style/index.css?inline';
import { mount } from './fixture/mount.tsx';

const sheet = document.createElement('style');

beforeAll(() => {
  sheet.textContent = `${style} * { animation: none !important; transition: none !important }`;
  document.head.append(sheet);
  document.documentElement.lang = 'fr';
});
afterAll(() => sheet.remove());

it.each([
  [1440, 900],
  [360, 740],
])('satisfies axe and fits %i px', async (width, height) => {
  await page.viewport(width, height);
  mount(() => <Atelier />);
  await expect.element(page.getByText('1. Marmite de 50 litres').first()).toBeInTheDocument();
  const { violations } = await axe.run(document.body, {
    // A sample shows what a whole screen has once.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-unique': { enabled: false },
    },
  });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

it.each(['menu', 'listbox'] as const)('satisfies axe with a %s open', async (role) => {
  await page.viewport(390, 844);
  mount(() => <Atelier />);
  const opener =
    role === 'menu'
      ? page.getByRole('button', { name: 'Actions : Réserver la halle' })
      : page.getByRole('combobox', { name: 'Gardée par' });
  await opener.first().click();
  await expect.element(page.getByRole(role)).toBeVisible();
  const { violations } = await axe.run('[data-popper-positioner]');
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
});
