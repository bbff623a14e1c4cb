/** The sentences of tables that come in and go out, in the language that is spoken. */
import type { RowFailure, RowRemark } from '../../../core/exchange/row-card.ts';
import type { TableFailure } from '../../../core/exchange/table-limits.ts';
import type { Messages } from '../fr.ts';
import { exchangeEn } from './exchange-en.ts';
import { type ExchangeMessages, exchangeFr } from './exchange-fr.ts';
import { inLanguage, lateText } from './late-text.ts';
import { cardFailureSentence } from './sharing-failure.ts';

const TEXTS = { fr: exchangeFr, en: exchangeEn };

export const useExchangeText = lateText(TEXTS);

/** For what is said outside a component; `code` as in `Messages`. */
export function exchangeTextIn(code: string): ExchangeMessages {
  return inLanguage(TEXTS, code);
}

export function tableFailureSentence(
  text: Messages,
  failure: TableFailure | { readonly type: 'unreadable-file' },
): string {
  const says = exchangeTextIn(text.code).tableFailure;
  switch (failure.type) {
    case 'file-too-large':
      return says.tooLarge(Math.round(failure.limitBytes / 1024 / 1024));
    case 'not-a-table':
      return says.notATable;
    case 'empty-table':
      return says.empty;
    case 'too-many-rows':
      return says.tooManyRows(failure.limit);
    case 'too-many-columns':
      return says.tooManyColumns(failure.limit, failure.line);
    case 'row-without-end':
      return says.rowWithoutEnd(failure.line);
    case 'unreadable-file':
      return says.unreadable;
  }
}

/** Why a row does not become a card. */
export function rowFailureSentence(text: Messages, failure: RowFailure): string {
  const { rowFailure: says, field } = exchangeTextIn(text.code);
  switch (failure.type) {
    case 'unknown-kind':
      return says.unknownKind(failure.words);
    case 'unknown-unit':
      return says.unknownUnit(failure.words);
    case 'unknown-visibility':
      return says.unknownVisibility(failure.words);
    case 'private-row':
      return says.privateRow;
    case 'field-too-long':
      return says.fieldTooLong(field[failure.field], failure.limit);
    case 'cell-too-long':
      return says.cellTooLong(failure.limit);
    case 'consent-missing':
      return says.consent;
    default:
      return cardFailureSentence(text, failure);
  }
}

/** What was put right or left out of a row. */
export function rowRemarkSentence(text: Messages, remark: RowRemark): string {
  const says = exchangeTextIn(text.code).remark;
  switch (remark.type) {
    case 'swapped-point':
      return says.swapped;
    case 'place-left-out':
      return says.placeLeftOut;
    case 'point-left-out':
      return says.pointLeftOut;
    case 'custodian-unknown':
      return says.custodian(remark.words);
    case 'category-as-tag':
      return says.category(remark.words);
    case 'tag-left-out':
      return says.tag(remark.words);
    case 'need-left-out':
      return says.need(remark.words);
    case 'transaction-left-out':
      return says.transaction(remark.words);
    case 'kept-in-group':
      return says.keptInGroup;
  }
}
