/** A node of the structure tree. */
export type Element = PDFKit.PDFStructureElement;

/** What a cell tells beside its text. */
export interface CellAttributes {
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** What a heading cell names; null for a cell with a value. */
  readonly scope: 'Column' | 'Row' | null;
}

interface ElementOptions {
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
}

/** The tree by which a tagged PDF is read aloud: sections, headings, paragraphs, tables, figures. */
export class StructureTree {
  private readonly root: Element;
  private section: Element;

  constructor(private readonly pdf: PDFKit.PDFDocument) {
    this.root = pdf.struct('Document', {});
    pdf.addStructure(this.root);
    this.section = this.root;
  }

  /** Begins a section: what follows belongs to it. */
  beginSection(): void {
    this.section = this.add('Sect', {}, this.root);
  }

  /** A new element under a parent, by default the present section. */
  add(type: string, options: ElementOptions = {}, parent: Element = this.section): Element {
    const element = this.pdf.struct(type, options);
    parent.add(element);
    return element;
  }

  /** A heading or value cell of a table row, with its spans. */
  addCell(row: Element, type: 'TH' | 'TD', { columnSpan, rowSpan, scope }: CellAttributes): Element {
    const element = this.add(type, {}, row);
    const spans = {
      ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
      ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
      ...(scope === null ? {} : { Scope: scope }),
    };
    // The library writes spans only for its own tables, so they are set where it would set them.
    if (Object.keys(spans).length > 0) dictionaryOf(element)['A'] = { O: 'Table', ...spans };
    return element;
  }

  /** Draws content of an element on the present page. */
  content(element: Element, draw: () => void): void {
    const content = this.pdf.markStructureContent(typeOf(element));
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
  }

  /** Closes the tree; nothing can be added afterwards. */
  end(): void {
    this.root.end();
  }
}

function dictionaryOf(element: Element): Record<string, unknown> {
  return (element as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }).dictionary.data;
}

function typeOf(element: Element): string {
  return String(dictionaryOf(element)['S']);
}
