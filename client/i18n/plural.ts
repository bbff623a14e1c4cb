/** Plural forms by the language's own rules: French says "0 changement", English "0 changes". */

/** `#` stands for the number, written the way the language writes it. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

export function createPlural(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (count, forms) => {
    const form = rules.select(count) === 'one' ? forms.one : forms.other;
    return form.replace('#', digits.format(count));
  };
}
