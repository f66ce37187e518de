import { EFFECT_COLUMNS, LEVEL_COLUMNS } from './layout';
import { type FieldRule, type SheetReader, type SheetRow, integer, word } from './sheet-reader';
import { effectWords } from './words';

type LevelKey = (typeof LEVEL_COLUMNS)[number]['key'];
type EffectKey = (typeof EFFECT_COLUMNS)[number]['key'];

const TARGETS: Readonly<Record<string, string>> = { zero: 'criterion', cap_grade: 'grade', exclude_award: 'award' };

/** Levels, bands and effects by what bears them. What nothing asked for is reported at the end. */
export class LevelTable {
  private readonly levels: readonly SheetRow<LevelKey>[];
  private readonly effects: readonly SheetRow<EffectKey>[];
  private readonly used = new Set<SheetRow<LevelKey> | SheetRow<EffectKey>>();

  constructor(private readonly reader: SheetReader) {
    this.levels = reader.rows('levels', LEVEL_COLUMNS);
    this.effects = reader.rows('effects', EFFECT_COLUMNS);
  }

  /** The levels of a criterion or a rule as JSON; `place` is that of the list. Undefined when it has none. */
  levelsOf(bearer: string, place: string): unknown[] | undefined {
    return this.listOf(bearer, place, [
      ['code', 'code'],
      ['name', 'name'],
      ['points', 'points'],
      ['from', 'from'],
      ['to', 'to'],
    ]);
  }

  /** The bands of a criterion; their codes only link effects to them. */
  bandsOf(bearer: string, place: string): unknown[] | undefined {
    return this.listOf(bearer, place, [
      ['from', 'from'],
      ['to', 'to'],
      ['points', 'points'],
      ['name', 'name'],
    ]);
  }

  /** The effects of a rule, an exclusion (`level` null) or a level; undefined when there are none. */
  effectsOf(bearer: string, level: string | null, place: string): unknown[] | undefined {
    const rows = this.effects.filter((row) => row.at('bearer').value === bearer && row.at('level').value === level);
    rows.forEach((row) => this.used.add(row));
    if (rows.length === 0) return undefined;
    return rows.map((row, index) => {
      const typed = row.at('type').value;
      const type = typed === null ? null : String(word(effectWords)(typed));
      return this.reader.object(row, `${place}.effects[${index}]`, [
        ['type', 'type', word(effectWords)],
        [TARGETS[type ?? ''] ?? 'target', 'target'],
        ['by', 'by', integer],
      ]);
    });
  }

  /** Reports rows that belong to nothing; `bearers` are the codes that exist. */
  reportUnused(bearers: ReadonlySet<string>): void {
    for (const row of this.levels)
      if (!this.used.has(row)) this.reportBearer(row, bearers, 'Mã này không có mức điểm.');
    for (const row of this.effects) {
      if (this.used.has(row)) continue;
      const level = row.at('level').value;
      const detail =
        level === null ? 'Ghi mã mức mà hệ quả kèm theo.' : `“${level}” không phải là mã mức của mã ở đầu dòng.`;
      if (bearers.has(row.at('bearer').value ?? '')) this.reader.reportAt(row, 'level', 'level_unknown', detail);
      else this.reportBearer(row, bearers, detail);
    }
  }

  private reportBearer(row: SheetRow<'bearer'>, bearers: ReadonlySet<string>, otherwise: string): void {
    const bearer = row.at('bearer').value;
    if (bearer === null) this.reader.reportAt(row, 'bearer', 'code_missing', `Chưa ghi “${row.heading('bearer')}”.`);
    else if (bearers.has(bearer)) this.reader.reportAt(row, 'bearer', 'levels_unused', otherwise);
    else this.reader.reportAt(row, 'bearer', 'code_unknown', `Không có mã “${bearer}” trong bảng.`);
  }

  private listOf(bearer: string, place: string, rules: readonly FieldRule<LevelKey>[]): unknown[] | undefined {
    const rows = this.levels.filter((row) => row.at('bearer').value === bearer);
    const [first] = rows;
    if (first === undefined) return undefined;
    this.reader.noteAt(first, 'bearer', place);
    const hasCodes = rules.some(([path]) => path === 'code');
    return rows.map((row, index) => {
      this.used.add(row);
      const code = row.at('code').value;
      const at = `${place}[${hasCodes && code !== null ? code : index}]`;
      const effects = code === null ? undefined : this.effectsOf(bearer, code, at);
      return { ...this.reader.object(row, at, rules), ...(effects === undefined ? {} : { effects }) };
    });
  }
}
