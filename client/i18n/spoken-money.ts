/** Amounts as the language writes them. Cents are whole. */

/** "1 250,50 €", and "1 250 €" when no cents are there. */
export function sayMoney(locale: string, amountCents: number): string {
  const isWhole = amountCents % 100 === 0;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: isWhole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amountCents / 100);
}

/** "1250,50": as one would type it. */
export function typeMoney(locale: string, amountCents: number): string {
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: amountCents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amountCents / 100);
}
