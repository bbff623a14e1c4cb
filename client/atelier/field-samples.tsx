/** Fields: empty, filled, refused; dates, amounts, and choosing among many. */
import { createSignal, type JSX } from 'solid-js';
import { fail, ok } from '../../core/result/result.ts';
import { AddForm } from '../ui/add-form.tsx';
import { Combobox, ComboboxMany } from '../ui/combobox.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { DateField } from '../ui/date-field.tsx';
import { EditableText } from '../ui/editable-text.tsx';
import { createEntry } from '../ui/entry.ts';
import { EntryField } from '../ui/entry-field.tsx';
import { MoneyField } from '../ui/money-field.tsx';
import { PEOPLE, type PersonId } from './people.ts';
import { Sample } from './sample.tsx';

export function FieldSamples(): JSX.Element {
  const [title, setTitle] = createSignal('Fête du quartier');
  const [day, setDay] = createSignal<string | undefined>();
  const [review, setReview] = createSignal<string | undefined>('2027-03-12');
  const [amountCents, setAmountCents] = createSignal<number | undefined>(125_050);
  const [keeper, setKeeper] = createSignal<PersonId | undefined>('jeanne');
  const [owners, setOwners] = createSignal<readonly PersonId[]>(['awa', 'max']);
  const fresh = createEntry({ submit: () => ok(undefined) });
  const refused = createEntry({
    initial: 'x'.repeat(30),
    submit: () => fail({ type: 'too-long', limit: 20 }),
  });
  void refused.send();

  return (
    <>
      <Sample title="Champs">
        <div class="atelier-fields">
          <EntryField entry={fresh} label="Prénom" hint="Le prénom suffit." placeholder="Awa" />
          <EntryField entry={refused} label="Nom du lieu" />
        </div>
        <AddForm
          label="Nouvelle tâche"
          placeholder="Qu'y a-t-il à faire ?"
          action="Ajouter"
          emptySentence="Écrivez ce qu'il y a à faire."
          add={(text) => (text === '' ? fail({ type: 'empty' }) : ok(undefined))}
        />
        <EditableText
          value={title()}
          fieldLabel="Titre du projet"
          editLabel="Renommer le projet"
          emptySentence="Donnez un titre."
          mayEdit
          save={(text) => ok(void setTitle(text))}
        >
          <h3>{title()}</h3>
        </EditableText>
        <CopyLink link="https://placette.example/#j=abc" label="Lien d'invitation" action="Copier le lien" />
      </Sample>
      <Sample title="Dates et montants">
        <div class="atelier-fields">
          <DateField label="Échéance" hint="Comme vous le diriez." value={day()} save={setDay} />
          <DateField label="À revoir" value={review()} save={setReview} />
          <MoneyField
            label="Dépense"
            amountCents={amountCents()}
            placeholder="12,50"
            save={(cents) => setAmountCents(cents)}
          />
          <MoneyField
            label="Demandé à la Métropole"
            amountCents={1_840_000}
            problem="Il reste 12 000 € sur cette ligne."
            save={() => {}}
          />
        </div>
      </Sample>
      <Sample title="Choisir parmi beaucoup">
        <div class="atelier-fields">
          <Combobox
            label="Gardée par"
            hint="Quelques lettres suffisent."
            placeholder="Un prénom"
            options={PEOPLE}
            value={keeper()}
            choose={(value) => setKeeper(value)}
          />
          <ComboboxMany
            label="Qui s'en occupe"
            placeholder="Ajouter une personne"
            options={PEOPLE}
            values={owners()}
            choose={(values) => setOwners(values)}
            emptySentence="Personne de ce nom dans le groupe."
          />
          <Combobox
            label="Lieu"
            options={PEOPLE}
            value={undefined}
            choose={() => {}}
            problem="Ce lieu est pris mercredi."
          />
        </div>
      </Sample>
    </>
  );
}
