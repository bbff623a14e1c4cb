/** Dialogs: one question, and something to look at with fields and a menu inside. */
import { createSignal, type JSX } from 'solid-js';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { PEOPLE, type PersonId } from './people.ts';
import { Sample } from './sample.tsx';

export function DialogSamples(): JSX.Element {
  const [shown, setShown] = createSignal<'none' | 'ask' | 'look'>('none');
  const [keeper, setKeeper] = createSignal<PersonId | undefined>();
  const [day, setDay] = createSignal<string | undefined>();
  const close = (): void => void setShown('none');

  return (
    <Sample title="Dialogues">
      <div class="atelier-line">
        <Button tone="danger" onClick={() => setShown('ask')}>
          Retirer Jeanne du groupe…
        </Button>
        <Button onClick={() => setShown('look')}>Réserver…</Button>
      </div>
      <Dialog
        open={shown() === 'ask'}
        title="Retirer Jeanne du groupe ?"
        close={close}
        acts={
          <>
            <Button tone="danger" onClick={close}>
              Retirer Jeanne
            </Button>
            <Button onClick={close}>La garder</Button>
          </>
        }
      >
        <p>Elle garde ce qu’elle a déjà reçu, et ne lira plus ce qui s’écrira ensuite.</p>
      </Dialog>
      <Dialog
        open={shown() === 'look'}
        size="wide"
        title="Réserver la perceuse à percussion"
        close={close}
        acts={
          <Button tone="primary" onClick={close}>
            Réserver
          </Button>
        }
      >
        <Combobox label="Pour qui" options={PEOPLE} value={keeper()} choose={(value) => setKeeper(value)} />
        <DateField label="Retour" value={day()} save={setDay} />
        <div class="atelier-line">
          <Menu label="Autres actions">
            <MenuItem icon="copy" label="Copier l'adresse" choose={() => {}} />
          </Menu>
        </div>
      </Dialog>
    </Sample>
  );
}
