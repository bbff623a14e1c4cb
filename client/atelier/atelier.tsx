/**
 * Every shared control in every state, in both themes side by side: for whoever draws or repairs one. In `npm run dev` only, at
 * /atelier; its words are samples and stay in French.
 */
import { createSignal, For, type JSX } from 'solid-js';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorView } from '../ui/error-view.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Plate } from '../ui/plate.tsx';
import { useToasts } from '../ui/toasts.tsx';
import './atelier.css';
import { CalendarSamples } from './calendar-samples.tsx';
import { ChipSamples } from './chip-samples.tsx';
import { DialogSamples } from './dialog-samples.tsx';
import { FieldSamples } from './field-samples.tsx';
import { ListSamples } from './list-samples.tsx';
import { MapSamples } from './map-samples.tsx';
import { MenuSamples } from './menu-samples.tsx';
import { Sample } from './sample.tsx';

const THEMES = ['light', 'dark'] as const;

export function Atelier(): JSX.Element {
  return (
    <main class="atelier" id="content" tabindex="-1">
      <For each={THEMES}>
        {(theme) => (
          <div class="atelier-side" data-theme={theme}>
            <Plate>Atelier</Plate>
            <Samples />
          </div>
        )}
      </For>
    </main>
  );
}

function Samples(): JSX.Element {
  const toasts = useToasts();
  const [busy, setBusy] = createSignal(false);

  return (
    <>
      <Sample title="Boutons">
        <div class="atelier-line">
          <Button tone="primary">Créer</Button>
          <Button>Proposer un amendement</Button>
          <Button tone="quiet" icon="box">
            Archiver
          </Button>
          <Button tone="danger" icon="bin">
            Effacer le groupe
          </Button>
          <IconButton icon="pencil" label="Renommer" onClick={() => {}} />
        </div>
        <div class="atelier-line">
          <Button tone="primary" disabled>
            Entrer
          </Button>
          <Button disabled>Monter</Button>
          <Button tone="primary" busy={busy()} onClick={() => setBusy(true)}>
            {busy() ? 'Vous entrez…' : 'Entrer'}
          </Button>
          <Button icon="plus">Ajouter une anticonstitutionnelle intergouvernementalisation</Button>
        </div>
      </Sample>
      <Sample title="Phrases d'état">
        <div class="atelier-line">
          <Notice tone="quiet" summary="Enregistré ici" />
          <Notice tone="good" summary="Partagé avec 3 appareils" />
          <Notice tone="waiting" summary="Hors ligne, 4 changements gardés ici" />
          <Notice tone="alarm" summary="Relais injoignable">
            <p>Vos changements restent ici et partiront quand il répondra.</p>
          </Notice>
        </div>
      </Sample>
      <FieldSamples />
      <ChipSamples />
      <MenuSamples />
      <DialogSamples />
      <Sample title="Annuler pendant dix secondes">
        <div class="atelier-line">
          <Button onClick={() => toasts.show('« Réserver la halle » archivée.', () => {})}>Archiver</Button>
          <Button onClick={() => toasts.show('C’est noté.')}>Noter</Button>
        </div>
      </Sample>
      <Sample title="Rien encore">
        <EmptyState
          title="Que pouvez-vous prêter ou faire ?"
          hint="Une perceuse, une remorque, de la couture, de l’aide aux papiers : ce que vous ajoutez ici, le groupe le trouve."
        >
          <Button tone="primary" icon="plus">
            Ajouter du matériel
          </Button>
        </EmptyState>
      </Sample>
      <Sample title="Un écran s'est arrêté">
        <ErrorView
          inside
          title="La carte ne s’ouvre pas"
          why="Rien n’est effacé. La liste est toujours là ; rechargez la page pour essayer de nouveau."
          error={new Error('TypeError: cannot read properties of undefined (reading "bounds")')}
        />
      </Sample>
      <ListSamples />
      <MapSamples />
      <CalendarSamples />
    </>
  );
}
