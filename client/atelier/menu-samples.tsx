/** The menu of one task: acts, a group, "Déplacer vers…", and what undo cannot give back. */
import { createSignal, type JSX } from 'solid-js';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu, MenuChoice, MenuChoiceFolded, MenuGroup, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { Sample } from './sample.tsx';

const COLUMNS = [
  { value: 'todo', label: 'À faire' },
  { value: 'doing', label: 'En cours' },
  { value: 'done', label: 'Terminée' },
] as const;
const PROJECTS = [
  { value: 'party', label: 'Fête du quartier' },
  { value: 'square', label: 'Rénover la place des Géants' },
] as const;

export function MenuSamples(): JSX.Element {
  const toasts = useToasts();
  const [column, setColumn] = createSignal<(typeof COLUMNS)[number]['value']>('doing');
  const [project, setProject] = createSignal<(typeof PROJECTS)[number]['value']>('party');
  const [isErasing, setErasing] = createSignal(false);

  return (
    <Sample title="Menus">
      <div class="atelier-line">
        <Menu label="Actions : Réserver la halle">
          <MenuItem icon="pencil" label="Renommer" choose={() => toasts.show('Renommer')} />
          <MenuItem icon="copy" label="Copier l'adresse" choose={() => toasts.show('Copié')} />
          <MenuItem icon="up" label="Monter" disabled choose={() => {}} />
          <MenuSeparator />
          <MenuChoice label="État" value={column()} options={COLUMNS} choose={(value) => setColumn(value)} />
          <MenuSeparator />
          <MenuChoiceFolded
            icon="into"
            label="Déplacer vers…"
            value={project()}
            options={PROJECTS}
            choose={(value) => setProject(value)}
          />
          <MenuItem icon="box" label="Archiver" choose={() => toasts.show('Archivée.', () => {})} />
          <MenuItem icon="bin" label="Effacer" danger choose={() => setErasing(true)} />
        </Menu>
        <Menu
          label="Ajouter"
          triggerClass="button"
          trigger={
            <>
              Ajouter <Icon name="unfold" />
            </>
          }
        >
          <MenuGroup label="À partager">
            <MenuItem icon="plus" label="Matériel" choose={() => {}} />
            <MenuItem icon="plus" label="Savoir-faire" choose={() => {}} />
          </MenuGroup>
        </Menu>
        <span class="soft">
          {column()}, {project()}
        </span>
      </div>
      <Dialog open={isErasing()} title="Effacer « Réserver la halle » ?" close={() => setErasing(false)}>
        <p>Escape, la croix ou un appui à côté : rien n’est effacé.</p>
      </Dialog>
    </Sample>
  );
}
