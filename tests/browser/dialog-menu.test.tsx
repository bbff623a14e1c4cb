/** What opens above the page: reached, left and named as a keyboard and a reader expect. */
import { createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../client/ui/button.tsx';
import { Dialog } from '../../client/ui/dialog.tsx';
import { Menu, MenuChoice, MenuChoiceFolded, MenuItem, MenuSeparator } from '../../client/ui/menu.tsx';
import { mount } from './fixture/mount.tsx';

const COLUMNS = [
  { value: 'todo', label: 'À faire' },
  { value: 'done', label: 'Terminée' },
] as const;

function mountDialog() {
  const closed = vi.fn();
  mount(() => {
    const [isOpen, setOpen] = createSignal(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Réserver</Button>
        <Dialog
          open={isOpen()}
          title="Réserver la remorque"
          close={() => {
            closed();
            setOpen(false);
          }}
        >
          <input aria-label="Retour" />
          <Menu label="Autres actions">
            <MenuItem label="Copier l'adresse" choose={() => {}} />
          </Menu>
        </Dialog>
      </>
    );
  });
  return closed;
}

const opener = () => page.getByRole('button', { name: 'Réserver', exact: true });
const dialog = () => page.getByRole('dialog', { name: 'Réserver la remorque' });

it('opens a dialog with its name, closes it with Escape and gives the focus back', async () => {
  const closed = mountDialog();
  await opener().click();
  await expect.element(dialog()).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Fermer' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener()).toHaveFocus();
  expect(closed).toHaveBeenCalledOnce();
  expect(document.querySelector('dialog')?.childElementCount).toBe(0);
});

it('closes a dialog with a press outside, not with a selection that ends there', async () => {
  const closed = mountDialog();
  await opener().click();
  const outside = document.querySelector('dialog');
  const inside = dialog().getByLabelText('Retour').element();
  inside.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  outside?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(closed).not.toHaveBeenCalled();
  outside?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  outside?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.element(opener()).toHaveFocus();
  expect(closed).toHaveBeenCalledOnce();
});

it('keeps a dialog open when Escape closes the menu in it', async () => {
  const closed = mountDialog();
  await opener().click();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await expect.element(page.getByRole('menuitem', { name: "Copier l'adresse" })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(dialog()).toBeVisible();
  expect(closed).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await expect.element(opener()).toHaveFocus();
});

function mountMenu() {
  const acts = { rename: vi.fn(), up: vi.fn(), column: vi.fn(), project: vi.fn() };
  mount(() => {
    const [isErasing, setErasing] = createSignal(false);
    return (
      <>
        <Menu label="Actions : Marmite">
          <MenuItem icon="pencil" label="Renommer" choose={acts.rename} />
          <MenuItem label="Monter" disabled choose={acts.up} />
          <MenuSeparator />
          <MenuChoice label="État" value="todo" options={COLUMNS} choose={acts.column} />
          <MenuChoiceFolded label="Déplacer vers…" value="todo" options={COLUMNS} choose={acts.project} />
          <MenuItem label="Effacer" danger choose={() => setErasing(true)} />
        </Menu>
        <Dialog open={isErasing()} title="Effacer ?" close={() => setErasing(false)}>
          <p>Tout.</p>
        </Dialog>
      </>
    );
  });
  return acts;
}

const menuButton = () => page.getByRole('button', { name: 'Actions : Marmite' });

it('walks a menu with the arrows and a letter, and passes over what cannot be done', async () => {
  const acts = mountMenu();
  await userEvent.keyboard('{Tab}');
  await expect.element(menuButton()).toHaveFocus();
  await expect.element(menuButton()).toHaveAttribute('aria-haspopup', 'true');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'Renommer' })).toHaveFocus();
  await expect
    .element(page.getByRole('menuitem', { name: 'Monter' }))
    .toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('menuitemradio', { name: 'À faire' })).toHaveFocus();
  await expect
    .element(page.getByRole('menuitemradio', { name: 'À faire' }))
    .toHaveAttribute('aria-checked', 'true');
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('menuitemradio', { name: 'Terminée' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(menuButton()).toHaveFocus();
  await vi.waitFor(() => expect(acts.column).toHaveBeenCalledWith('done'));
});

it('opens what is folded with the arrow and chooses in it', async () => {
  const acts = mountMenu();
  await menuButton().click();
  await page.getByRole('menuitem', { name: 'Déplacer vers…' }).hover();
  await userEvent.keyboard('{ArrowRight}');
  const options = page.getByRole('menuitemradio', { name: 'Terminée' });
  await expect.poll(() => options.elements().length).toBe(2);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await vi.waitFor(() => expect(acts.project).toHaveBeenCalledWith('done'));
  await expect.element(menuButton()).toHaveFocus();
});

it('gives the focus back to the menu button when a dialog that the menu opened is closed', async () => {
  mountMenu();
  await menuButton().click();
  await page.getByRole('menuitem', { name: 'Effacer' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Effacer ?' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(menuButton()).toHaveFocus();
});

it('does not press a busy button again, and keeps it in reach', async () => {
  const press = vi.fn();
  mount(() => (
    <Button busy onClick={press}>
      Vous entrez…
    </Button>
  ));
  const button = page.getByRole('button', { name: 'Vous entrez…' });
  await userEvent.keyboard('{Tab}');
  await expect.element(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  expect(press).not.toHaveBeenCalled();
});

it('does not send a form twice with Enter while its button is busy', async () => {
  const send = vi.fn((event: SubmitEvent) => event.preventDefault());
  mount(() => (
    <form onSubmit={send}>
      <input aria-label="Prénom" />
      <Button type="submit" busy>
        Vous entrez…
      </Button>
    </form>
  ));
  await page.getByLabelText('Prénom').click();
  await userEvent.keyboard('Awa{Enter}');
  expect(send).not.toHaveBeenCalled();
});
