/** One or two letters for a person: of "Maximiliane-Wilhelmine" MW, of "Awa" AW, of "علي" عل. */
export function initials(name: string): string {
  const words = name.split(/[\s\p{Pd}]+/u).filter(Boolean);
  const letters = words.length > 1 ? words.slice(0, 2).map(first) : Array.from(words[0] ?? '').slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}

function first(word: string): string {
  return Array.from(word)[0] ?? '';
}
