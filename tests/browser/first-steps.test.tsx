/** The first steps and the welcome, done by taps: what each adds, to whom, and what takes it back. */
import { page } from 'vitest/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstSteps } from '../../client/features/first-steps/first-steps.tsx';
import { Welcome } from '../../client/features/first-steps/welcome.tsx';
import type { Address } from '../../client/ui/address.ts';
import { sayDay } from '../../client/i18n/spoken-day.ts';
import { addDays } from '../../client/i18n/calendar-day.ts';
import { today } from '../../client/i18n/today.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, type SampleGroup } from './fixture/sample-group.ts';

beforeEach(() => localStorage.clear());

function open(role: Parameters<typeof createSampleGroup>[0] = 'facilitator'): SampleGroup {
  const sample = createSampleGroup(role);
  mount(() => (
    <FirstSteps group={sample.group}>
      <button type="button">Inviter</button>
    </FirstSteps>
  ));
  return sample;
}

const tasks = ({ plan }: SampleGroup) => plan.view().projects.flatMap((project) => project.tasks);
const cards = (sample: SampleGroup) => sample.cards.live();
const tap = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

describe('the first steps', () => {
  it('take one tap for a thing, one for a date, and open one after the other', async () => {
    const sample = open();
    await expect
      .element(page.getByRole('button', { name: /Dites ce que/ }))
      .toHaveAttribute('aria-expanded', 'true');
    await tap('Perceuse');
    await expect.element(page.getByText('«\u00A0Perceuse\u00A0» ajoutée. Gardée par Awa.')).toBeVisible();
    expect(cards(sample)).toMatchObject([{ title: 'Perceuse', kind: 'equipment', custodians: [AWA] }]);

    const next = page.getByRole('button', { name: /Fixez une date/ });
    await expect.element(next).toHaveAttribute('aria-expanded', 'true');
    await expect.element(next).toHaveFocus();
    await tap('Dans une semaine');
    const day = addDays(today(), 7);
    const said = sayDay('fr', day, today());
    await expect.element(page.getByText(`C'est noté\u00A0: le ${said.text}.`)).toBeVisible();
    expect(tasks(sample)).toMatchObject([{ title: 'Nous revoir', dues: [{ day }], owners: [] }]);
    expect(sample.plan.view().projects.map(({ title }) => title)).toEqual(['Entre voisins']);
    expect(document.querySelectorAll('.first-step-done')).toHaveLength(2);
    await expect.element(page.getByRole('button', { name: 'Inviter' })).toBeVisible();
  });

  it('give a thing back by its toast, and ask again', async () => {
    const sample = open();
    await tap('Couture');
    await tap('Annuler');
    expect(cards(sample)).toEqual([]);
    await tap(/Dites ce que/);
    await tap('Couture');
    expect(cards(sample)).toMatchObject([{ title: 'Couture', kind: 'skill' }]);
  });

  it('take any other words, and keep refused ones', async () => {
    const sample = open();
    await tap('Autre…');
    await page.getByLabelText('Autre chose').fill('x'.repeat(141));
    await tap('Ajouter');
    await expect.element(page.getByRole('alert')).toHaveTextContent("C'est trop long");
    await page.getByLabelText('Autre chose').fill('Garder un chat, 06 12 34 56 78');
    await tap('Ajouter');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Pas de numéro dans le nom');
    await page.getByLabelText('Autre chose').fill('Garder un chat');
    await tap('Un savoir-faire');
    await tap('Ajouter');
    expect(cards(sample)).toMatchObject([{ title: 'Garder un chat', kind: 'skill', custodians: [AWA] }]);
  });

  it('note any other day, for any other reason', async () => {
    const sample = open();
    await tap(/Fixez une date/);
    await page.getByLabelText('Pour quoi faire').fill('Grand nettoyage');
    await tap('Un autre jour…');
    await tap('Noter');
    await expect.element(page.getByText('Choisissez un jour.')).toBeVisible();
    expect(tasks(sample)).toEqual([]);
    await page.getByLabelText('Quel jour').fill('2031-03-12');
    await expect.element(page.getByText('Choisissez un jour.')).not.toBeInTheDocument();
    await tap('Noter');
    await expect.element(page.getByText("C'est noté\u00A0: le 12 mars 2031.")).toBeVisible();
    expect(tasks(sample)).toMatchObject([{ title: 'Grand nettoyage', dues: [{ day: '2031-03-12' }] }]);
  });

  it('put themselves away for good on this device', async () => {
    open();
    await tap('Ranger ces trois lignes');
    await expect.element(page.getByText('Pour commencer')).not.toBeInTheDocument();
    open();
    await expect.element(page.getByText('Pour commencer')).not.toBeInTheDocument();
  });

  it('ask a member nothing that only those who facilitate can do, and an observer nothing', async () => {
    open('member');
    await expect.element(page.getByText('Fixez une date.')).toBeVisible();
    await expect.element(page.getByText('Invitez deux personnes.')).not.toBeInTheDocument();
  });

  it('invite nobody into an example', async () => {
    const { group } = createSampleGroup();
    mount(() => <FirstSteps group={{ ...group, isExample: true }}>Inviter</FirstSteps>);
    await expect.element(page.getByText('Fixez une date.')).toBeVisible();
    await expect.element(page.getByText('Invitez deux personnes.')).not.toBeInTheDocument();
  });

  it('are not there for who only reads', async () => {
    open('observer');
    await expect.element(page.getByText('Pour commencer')).not.toBeInTheDocument();
  });
});

describe('the welcome', () => {
  function welcome(role: Parameters<typeof createSampleGroup>[0]) {
    const sample = createSampleGroup(role);
    const go = vi.fn();
    const address: Address = { path: () => '', go };
    mount(() => <Welcome group={sample.group} address={address} children={undefined} />);
    return { ...sample, go };
  }

  it('adds one thing, and goes on', async () => {
    const sample = welcome('member');
    await expect.element(page.getByRole('heading', { name: 'Bienvenue Awa.' })).toBeVisible();
    await tap('Aide aux papiers');
    await vi.waitFor(() => expect(sample.go).toHaveBeenCalledOnce());
    expect(sample.go).toHaveBeenCalledWith(`/g/${sample.group.space}`, { replace: true });
    expect(cards(sample)).toMatchObject([{ title: 'Aide aux papiers', custodians: [AWA] }]);
  });

  it('can be passed', async () => {
    const sample = welcome('guest');
    await tap('Passer');
    expect(sample.go).toHaveBeenCalledOnce();
    expect(cards(sample)).toEqual([]);
  });

  it('asks nothing of who only reads', async () => {
    const sample = welcome('observer');
    await vi.waitFor(() => expect(sample.go).toHaveBeenCalledOnce());
    await expect.element(page.getByText('Bienvenue Awa.')).toBeVisible();
  });

  it('offers what somebody else has said already', async () => {
    const sample = welcome('member');
    sample.herCards.add({ kind: 'skill', title: 'Couture' });
    sample.meet();
    await expect.element(page.getByRole('button', { name: 'Couture' })).toBeVisible();
  });
});
