/** A round length for the bar of a map's scale. */

export interface Scale {
  readonly metres: number;
  readonly px: number;
}

/** The longest of 1, 2 or 5 times a power of ten that is at most `mostPx` wide. */
export function scaleOf(metresPerPixel: number, mostPx: number): Scale {
  const most = metresPerPixel * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((factor) => factor * power).find((length) => length <= most) ?? power;
  return { metres, px: Math.round(metres / metresPerPixel) };
}
