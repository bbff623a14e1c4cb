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
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

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
const tap = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

describe('the first steps', () => {
  it('take one tap for a thing, one for a date, and open one after the other', async () => {
    const sample = open();
    await expect
      .element(page.getByRole('button', { name: /Dites une chose/ }))
      .toHaveAttribute('aria-expanded', 'true');
    await tap('Prêter une perceuse');
    await expect
      .element(page.getByText('«\u00A0Prêter une perceuse\u00A0» ajoutée. Suivie par Awa.'))
      .toBeVisible();
    expect(tasks(sample)).toMatchObject([{ title: 'Prêter une perceuse', owners: [AWA] }]);
    expect(sample.plan.view().projects.map(({ title }) => title)).toEqual(['Entre voisins']);

    const next = page.getByRole('button', { name: /Fixez une date/ });
    await expect.element(next).toHaveAttribute('aria-expanded', 'true');
    await expect.element(next).toHaveFocus();
    await tap('Dans une semaine');
    const day = addDays(today(), 7);
    const said = sayDay('fr', day, today());
    await expect.element(page.getByText(`C'est noté\u00A0: le ${said.text}.`)).toBeVisible();
    expect(tasks(sample)[1]).toMatchObject({ title: 'Nous revoir', dues: [{ day }], owners: [] });
    expect(sample.plan.view().projects).toHaveLength(1);
    expect(document.querySelectorAll('.first-step-done')).toHaveLength(2);
    await expect.element(page.getByRole('button', { name: 'Inviter' })).toBeVisible();
  });

  it('give a thing back by its toast, and ask again', async () => {
    const sample = open();
    await tap('Couture');
    await tap('Annuler');
    expect(tasks(sample)).toEqual([]);
    await tap(/Dites une chose/);
    await tap('Couture');
    expect(tasks(sample)).toHaveLength(1);
  });

  it('take any other words, and keep refused ones', async () => {
    const sample = open();
    await tap('Autre…');
    await page.getByLabelText('Autre chose').fill('x'.repeat(141));
    await tap('Ajouter');
    await expect.element(page.getByRole('alert')).toHaveTextContent("C'est trop long");
    await page.getByLabelText('Autre chose').fill('Garder un chat');
    await tap('Ajouter');
    expect(tasks(sample)).toMatchObject([{ title: 'Garder un chat', owners: [AWA] }]);
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

  it('adds one thing in the first project that is there, and goes on', async () => {
    const sample = welcome('member');
    const jardin = sample.plan.addProject('Jardin');
    await expect.element(page.getByRole('heading', { name: 'Bienvenue Awa.' })).toBeVisible();
    await tap('Aide aux papiers');
    expect(sample.go).toHaveBeenCalledWith(`/g/${sample.group.space}`, { replace: true });
    expect(sample.plan.view().projects.map(({ id }) => id)).toEqual([jardin.ok && jardin.value]);
    expect(tasks(sample)).toMatchObject([{ title: 'Aide aux papiers', owners: [AWA] }]);
  });

  it('can be passed', async () => {
    const sample = welcome('guest');
    await tap('Passer');
    expect(sample.go).toHaveBeenCalledOnce();
    expect(tasks(sample)).toEqual([]);
  });

  it('asks nothing of who only reads', async () => {
    const sample = welcome('observer');
    await vi.waitFor(() => expect(sample.go).toHaveBeenCalledOnce());
    await expect.element(page.getByText('Bienvenue Awa.')).toBeVisible();
  });

  it('offers what somebody else has said already', async () => {
    const sample = welcome('member');
    const project = sample.plan.firstProject('Entre voisins');
    if (project.ok) sample.plan.addTask({ project: project.value, title: 'Couture', owners: [JEANNE] });
    await expect.element(page.getByRole('button', { name: 'Couture' })).toBeVisible();
  });
});
