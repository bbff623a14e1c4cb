/** The name of a group as a part of a file's name: what every file system takes. */
export function fileWord(name: string): string {
  const word = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return word || 'groupe';
}
