/** What two spellings share: no accents, no capitals, œ as oe, one kind of apostrophe. For finding, never for keeping. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[‘’ʼ]/g, "'");
}
