/** French puts a space before : ; ! ? and inside « »: one that never ends a line, whatever was typed. */
export function typeset(text: string): string {
  return text.replace(/ ([:;!?»])/g, '\u00A0$1').replace(/« /g, '«\u00A0');
}
