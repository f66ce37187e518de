import { Injectable } from '@nestjs/common';
import { periodName } from '../../text/vi';
import type { Actor } from '../../platform/access';
import { InvalidInput } from '../../platform/errors';
import type { BlocWorkbookReading } from './bloc-workbook';
import { mayImportInto } from './imports.policy';
import type { ImportTarget, PlannedPeriod, PlanProblem } from './plan/plan';
import { fileProblem } from './plan/plan-problems';
import { type StoredBloc, type StoredPeriod, TargetRepository } from './target.repository';

/** Where a file goes, as far as the person said. */
export interface TargetOptions {
  readonly year?: number;
  readonly blocCode?: string;
  readonly blocName?: string;
}

/** The bloc a file goes to: one that exists, or one to be made. */
interface FoundBloc {
  readonly id: string | null;
  readonly code: string;
  readonly name: string;
  readonly codeMadeUp: boolean;
}

/** What the database accepts as the code of a bloc. */
const BLOC_CODE = /^[A-Z0-9][A-Z0-9-]{0,29}$/;

/** Finds where a workbook goes: from what the person said, else from what the workbook says. */
@Injectable()
export class TargetService {
  constructor(private readonly repository: TargetRepository) {}

  /**
   * The bloc and the periods, whether they exist or not; null with the problems that say what is missing. A bloc that the
   * actor may not import into is treated as unknown. InvalidInput for a code that no bloc can have.
   */
  async find(
    actor: Actor,
    reading: BlocWorkbookReading,
    options: TargetOptions,
  ): Promise<{ target: ImportTarget | null; problems: PlanProblem[] }> {
    const { year } = reading;
    const found = await this.findBloc(actor, reading, options);
    if ('problem' in found) return { target: null, problems: [found.problem] };
    if (year === null) return { target: null, problems: [] };
    return { target: await this.targetOf(found, year, reading), problems: await this.namesakes(actor, found) };
  }

  /** A new bloc with the name of one that exists is more often a wrong code than a second bloc. */
  private async namesakes(actor: Actor, { id, name }: FoundBloc): Promise<PlanProblem[]> {
    const others = id === null ? await this.repository.blocsNamed(name) : [];
    const codes = others.filter((bloc) => mayImportInto(actor, bloc.id)).map(({ code }) => code);
    if (codes.length === 0) return [];
    const sentence = `Đã có khối cùng tên “${name}” mang mã ${codes.join(', ')}. Nhập tiếp sẽ lập thêm một khối.`;
    return [fileProblem('bloc_same_name', sentence, 'warning')];
  }

  private async findBloc(
    actor: Actor,
    { blocName }: BlocWorkbookReading,
    options: TargetOptions,
  ): Promise<FoundBloc | { problem: PlanProblem }> {
    const name = options.blocName ?? blocName?.suggested ?? null;
    const code = options.blocCode ?? null;
    if (code !== null && !BLOC_CODE.test(code)) throw new InvalidInput([{ code: 'code_form', place: 'bloc' }]);
    const candidates = (await this.candidates(code, name)).filter(({ id }) => mayImportInto(actor, id));
    const [bloc, other] = candidates;
    if (bloc && other) return { problem: severalBlocs(candidates) };
    if (bloc) return { ...bloc, codeMadeUp: false };
    if (name === null) {
      const sentence = 'Tệp không ghi tên khối ở đầu các trang. Nhập tên khối, hoặc mã của khối đã có.';
      return { problem: fileProblem('bloc_name_missing', sentence) };
    }
    return { id: null, code: code ?? (await this.repository.freeBlocCode()), name, codeMadeUp: code === null };
  }

  private async candidates(code: string | null, name: string | null): Promise<StoredBloc[]> {
    if (code !== null) {
      const bloc = await this.repository.blocByCode(code);
      return bloc === null ? [] : [bloc];
    }
    return name === null ? [] : this.repository.blocsNamed(name);
  }

  private async targetOf(bloc: FoundBloc, year: number, reading: BlocWorkbookReading): Promise<ImportTarget> {
    const codes = [String(year), `${String(year)}-H1`] as const;
    const stored = await this.repository.periods(codes);
    const half = stored.find(({ code }) => code === codes[1]) ?? null;
    const reviewExists = bloc.id !== null && half !== null && (await this.repository.hasReview(bloc.id, half.id));
    return {
      blocId: bloc.id,
      blocCode: bloc.code,
      blocName: bloc.name,
      codeMadeUp: bloc.codeMadeUp,
      year,
      yearPeriod: planned(stored.find(({ code }) => code === codes[0]) ?? null, yearOf(year)),
      halfPeriod: planned(half, firstHalfOf(year, reading)),
      halfPeriodId: half?.id ?? null,
      reviewExists,
    };
  }
}

type NewPeriod = Omit<PlannedPeriod, 'exists'>;

function planned(stored: StoredPeriod | null, made: NewPeriod): PlannedPeriod {
  if (stored === null) return { ...made, exists: false };
  const { code, name, from, to, cutOff } = stored;
  return { code, name, from, to, cutOff, exists: true };
}

function yearOf(year: number): NewPeriod {
  const code = String(year);
  const to = `${code}-12-31`;
  return { code, name: periodName(code) ?? code, from: `${code}-01-01`, to, cutOff: to };
}

/** January to June; the workbook says up to which day its figures are. */
function firstHalfOf(year: number, { cutOff }: BlocWorkbookReading): NewPeriod {
  const code = `${String(year)}-H1`;
  const to = `${String(year)}-06-30`;
  const day = cutOff?.startsWith(`${String(year)}-`) === true ? cutOff : to;
  return { code, name: periodName(code) ?? code, from: `${String(year)}-01-01`, to, cutOff: day };
}

function severalBlocs(blocs: readonly StoredBloc[]): PlanProblem {
  const codes = blocs.map(({ code }) => code).join(', ');
  const sentence = `Có nhiều khối cùng tên “${blocs[0]?.name ?? ''}” (${codes}). Nhập mã khối.`;
  return fileProblem('bloc_several', sentence);
}
