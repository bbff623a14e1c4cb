/**
 * Where something that floats is put: in the dialog it belongs to, because the browser keeps everything else out of reach; else in the
 * part of the page that has a theme of its own, or in its main part; else in the page.
 */
export function layerOf(element: Element | undefined): Element {
  return element?.closest('dialog, [data-theme], main') ?? document.body;
}
