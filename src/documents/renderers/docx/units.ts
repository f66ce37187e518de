/** Points as twentieths of a point, the unit of Word. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points as half points, in which Word counts the size of type. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points as pixels of 1/96 inch, in which drawings are sized. */
export function pixels(points: number): number {
  return Math.round((points * 96) / 72);
}
