/** One card of the example, written by the function with which people write theirs. */
import type * as Y from 'yjs';
import { archive } from '../doc/act.ts';
import { isEntity } from '../doc/registers.ts';
import type { MemberId } from '../id/id.ts';
import { readAvailability } from '../inventory/availability.ts';
import { cardsOf } from '../inventory/card.ts';
import { addCard, type NewCard } from '../inventory/new-card.ts';
import { type Consent, CONSENT_MONTHS, consentFor } from '../inventory/consent.ts';
import type { Location } from '../inventory/location.ts';
import { isQuantity } from '../inventory/quantity.ts';
import {
  CARD_KINDS,
  CATEGORIES,
  CONSENT_CHANNELS,
  isOneOf,
  NEED_CODES,
  PRECISIONS,
  TRANSACTIONS,
  UNITS,
  VISIBILITIES,
} from '../inventory/values.ts';
import { type Fields, fieldsAt, isFields, secondsAt, textAt, textsAt } from './demo-files.ts';
import type { IdMap } from './id-map.ts';
import type { Tally } from './tally.ts';

/** `kind`: under which it is counted. `ids` learns the new id of the card. */
export function loadResource(ydoc: Y.Doc, raw: Fields, kind: string, ids: IdMap, tally: Tally): void {
  const card = cardOf(raw, ids);
  const by = ids.of(textAt(raw, 'createdBy')) as MemberId;
  const added = card && addCard(ydoc, card, { by, at: secondsAt(raw, 'createdAt') });
  if (!added?.ok) return tally.count(kind, 'unreadable');
  ids.set(textAt(raw, 'id'), added.value);
  const entity = cardsOf(ydoc).get(added.value);
  if (textAt(raw, 'archivedAt') !== '' && isEntity(entity))
    archive(entity, { by, at: secondsAt(raw, 'archivedAt') });
  tally.count(kind, 'loaded');
}

/** Undefined where one of its values is on none of the lists: it would be lost in silence. */
function cardOf(raw: Fields, ids: IdMap): NewCard | undefined {
  const { kind, visibility, quantity, unit, capacity, depositCents } = raw;
  const availability = readAvailability(raw['availability']);
  const lists = [
    [CATEGORIES, 'categories'],
    [NEED_CODES, 'needs'],
    [TRANSACTIONS, 'transaction'],
  ] as const;
  const isListed = lists.every(([list, field]) => textsAt(raw, field).every((one) => isOneOf(list, one)));
  if (!isOneOf(CARD_KINDS, kind) || !isOneOf(VISIBILITIES, visibility) || !availability || !isListed)
    return undefined;
  return {
    kind,
    visibility,
    availability,
    title: textAt(raw, 'title'),
    description: textAt(raw, 'description'),
    categories: textsAt(raw, 'categories').filter((one) => isOneOf(CATEGORIES, one)),
    needs: textsAt(raw, 'needs').filter((one) => isOneOf(NEED_CODES, one)),
    transactions: textsAt(raw, 'transaction').filter((one) => isOneOf(TRANSACTIONS, one)),
    quantity: isQuantity(quantity) ? quantity : undefined,
    unit: isOneOf(UNITS, unit) ? unit : undefined,
    capacity: typeof capacity === 'number' ? capacity : 1,
    depositCents: typeof depositCents === 'number' ? depositCents : 0,
    custodians: textsAt(raw, 'custodians').map((member) => ids.of(member) as MemberId),
    location: locationOf(raw),
    placeLabel: textAt(raw, 'locationLabel'),
    consent: consentOf(fieldsAt(raw, 'consent'), ids),
    isAboutSomebodyElse: raw['confirmedBySubject'] === false,
  };
}

function locationOf(raw: Fields): Location | undefined {
  const geo = fieldsAt(raw, 'geo');
  const { coordinates, precision } = geo;
  const point: readonly unknown[] = Array.isArray(coordinates) ? coordinates : [];
  const [lon, lat] = point;
  if (typeof lon !== 'number' || typeof lat !== 'number' || !isOneOf(PRECISIONS, precision)) return undefined;
  return { lon, lat, precision };
}

/** Moved by whole days its months may have become a day too many: it ends with them. */
function consentOf(raw: Fields, ids: IdMap): Consent | undefined {
  const channel = raw['channel'];
  if (!isFields(raw) || !isOneOf(CONSENT_CHANNELS, channel)) return undefined;
  const longest = consentFor({
    notice: textAt(raw, 'noticeVersion'),
    purposes: textsAt(raw, 'purposes'),
    channel,
    collectedBy: ids.of(textAt(raw, 'collectedBy')) as MemberId,
    given: textAt(raw, 'givenAt'),
    months: CONSENT_MONTHS,
  });
  if (!longest.ok) return undefined;
  const until = textAt(raw, 'expiresAt');
  return until < longest.value.until ? { ...longest.value, until } : longest.value;
}
