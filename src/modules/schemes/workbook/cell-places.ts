/** A cell of a workbook as a person finds it, and the heading above it. */
export interface PlacedCell {
  /** 'Tiêu chí!D14' */
  readonly address: string;
  readonly heading: string;
}

/** Which cell of the workbook said what stands at a place of the scheme ('A1.item.per'). The first that is noted stays. */
export class CellPlaces {
  private readonly cells = new Map<string, PlacedCell>();

  note(place: string, cell: PlacedCell): void {
    if (!this.cells.has(place)) this.cells.set(place, cell);
  }

  has(place: string): boolean {
    return this.cells.has(place);
  }

  /** The cell of a place, or of the nearest thing around it; null when nothing around it was noted. */
  nearest(place: string): PlacedCell | null {
    for (let around = place; around !== ''; around = around.replace(/(?:^|\.)[^.[\]]*$|\[[^\]]*\]$/, '')) {
      const cell = this.cells.get(around);
      if (cell !== undefined) return cell;
    }
    return null;
  }
}
