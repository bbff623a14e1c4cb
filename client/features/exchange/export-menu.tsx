/** Cards as files: for the group itself, or what anybody may know. */
import type { JSX } from 'solid-js';
import { cardsCsv } from '../../../core/exchange/cards-csv.ts';
import { cardsGeoJson } from '../../../core/exchange/cards-geojson.ts';
import { cardsJson } from '../../../core/exchange/cards-json.ts';
import { type Audience, type CardsOut, leavingCards } from '../../../core/exchange/cards-out.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { useExchangeText } from '../../i18n/late/exchange.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { GroupCards } from '../../state/group-cards.ts';
import type { GroupStock } from '../../state/group-stock.ts';
import type { Group } from '../../state/workplace.ts';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu.tsx';
import { useToasts } from '../../ui/toasts.tsx';

type Format = 'csv' | 'json' | 'geojson';

const FORMATS: readonly Format[] = ['csv', 'json', 'geojson'];
const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
};

export interface ExportMenuProps {
  readonly group: Group;
  readonly sharing: { readonly cards: GroupCards; readonly stock: GroupStock };
}

export function ExportMenu(props: ExportMenuProps): JSX.Element {
  const text = useExchangeText();
  const toasts = useToasts();
  const nameOf = (member: MemberId): string => props.group.nameOf(member);

  function write(format: Format, audience: Audience, out: CardsOut): string {
    const { space } = props.group;
    switch (format) {
      case 'csv':
        return cardsCsv(out, {
          audience,
          columnName: (field) => text().field[field],
          decimalSign: text().decimalSign,
          nameOf,
        });
      case 'json':
        return cardsJson(out, { audience, group: space, nameOf });
      case 'geojson':
        return cardsGeoJson(out, { audience, group: space });
    }
  }

  function save(format: Format, audience: Audience): void {
    const { cards, stock } = props.sharing;
    const out: CardsOut = {
      cards: cards.live(),
      description: (card) => cards.readDescription(card),
      stock: (card) => stock.of(card)?.total,
    };
    const leaving = leavingCards(out.cards, audience);
    const count = format === 'geojson' ? leaving.filter(({ location }) => location).length : leaving.length;
    if (count === 0) {
      const says = text().nothingToSave;
      toasts.show(leaving.length > 0 ? says.places : says[audience]);
      return;
    }
    const name = text().fileName(fileWord(props.group.name()), audience === 'public');
    saveFile(`${name}.${format}`, TYPES[format], write(format, audience, out));
    toasts.show(
      audience === 'group' ? text().savedForGroup(count, format !== 'geojson') : text().savedForAll(count),
    );
  }

  const items = (audience: Audience): JSX.Element =>
    FORMATS.map((format) => <MenuItem label={text()[format]} choose={() => save(format, audience)} />);

  return (
    <Menu label={text().export} trigger={<span>{text().export}</span>} triggerClass="button">
      <MenuGroup label={text().forGroup}>{items('group')}</MenuGroup>
      <MenuGroup label={text().forAll}>{items('public')}</MenuGroup>
    </Menu>
  );
}

/** What every file system takes. */
function fileWord(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'groupe'
  );
}
