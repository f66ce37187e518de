import { fold } from '../../../text/search';
import { type Cell, isBlank, repairOf } from '../../../workbooks';
import type { SheetLog } from './sheet-log';

/** What other sheets may call an agency. */
export interface AgencyNames {
  readonly code: string;
  readonly shortName: string;
  readonly name: string;
}

/** The listed agencies by the ways in which other sheets write them. */
export class AgencyDirectory {
  readonly codes: readonly string[];
  private readonly meant = new Map<string, string>();
  private readonly doubtful: ReadonlySet<string>;

  /** `doubtful` are lines of the list whose code cannot be used: what they are called is not unknown, but means nobody. */
  constructor(agencies: readonly AgencyNames[], doubtful: readonly Partial<AgencyNames>[]) {
    this.codes = agencies.map(({ code }) => code);
    // The first agency wins a word, and its code wins over the names of others.
    for (const { code, name } of agencies.toReversed()) this.meant.set(fold(name), code);
    for (const { code, shortName } of agencies.toReversed()) this.meant.set(fold(shortName), code);
    for (const { code } of agencies.toReversed()) this.meant.set(fold(code), code);
    this.doubtful = new Set(doubtful.flatMap((names) => Object.values(names).map(fold)));
    // An agency without a name would be meant by every blank.
    this.meant.delete('');
  }

  /** The code meant by a code, short name or full name in any case and with or without marks; null when none is meant. */
  find(words: string): string | null {
    return this.meant.get(fold(words)) ?? null;
  }

  /**
   * Whether words that mean no agency are a mistake of where they stand. They are not without a list of members, or when
   * the list itself is wrong about them: that is said once, at the list.
   */
  isMistake(words: string): boolean {
    return this.codes.length > 0 && this.find(words) === null && !this.doubtful.has(fold(words));
  }
}

/** Reads the agency column row by row: merged cells and blanks under a code mean the code above. */
export class AgencyColumn {
  private previous: { readonly row: number; readonly words: string } | null = null;

  constructor(
    private readonly log: SheetLog,
    private readonly directory: AgencyDirectory,
  ) {}

  /** The code of the row's agency; null, with a problem, when it is missing or unknown. */
  read(cell: Cell): string | null {
    const typed = this.log.text(cell);
    const words = typed ?? this.carriedDown(cell);
    if (words === null) {
      this.log.missing('agency_missing', cell);
      return null;
    }
    this.previous = { row: cell.row, words };
    if (cell.merged?.first === true) this.log.repair(repairOf('merged', cell.address, cell.merged.range, words));
    return knownAgency(this.log, this.directory, cell, words);
  }

  /** Only from the row just above: after a gap nobody can tell whose row it is. */
  private carriedDown(cell: Cell): string | null {
    if (!isBlank(cell) || this.previous?.row !== cell.row - 1) return null;
    this.log.repair(repairOf('carried_down', cell.address, '', this.previous.words));
    return this.previous.words;
  }
}

function knownAgency(log: SheetLog, directory: AgencyDirectory, cell: Cell, words: string): string | null {
  const code = directory.find(words);
  const said = cell.merged !== null && !cell.merged.first;
  if (!said && directory.isMistake(words)) log.problem('agency_unknown', cell.address, { code: words });
  if (code !== null && code !== words && !said) log.repair(repairOf('agency_code', cell.address, words, code));
  return code;
}
