import type { NodeContent } from '../../../../src/domain/scoring/edit/node';
import type { Direction } from '../../../../src/domain/scoring/edit/move';
import type { StaleFormView } from '../../../components/stale-form';
import type { FormValues } from './form-values';

/** Something said of a field, or of a part of the form, by its name. */
export interface FieldNote {
  readonly name: string;
  readonly message: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** What the lists of choices of a form offer. */
export interface PartOptions {
  readonly effects: readonly ChoiceGroup[];
  /** Groups, criteria and rules: what a gate may ask about. */
  readonly places: readonly Choice[];
  readonly grades: readonly Choice[];
  readonly chain: readonly ChoiceGroup[];
  readonly agencies: readonly Choice[];
}

/** One thing typed to try a way of scoring. */
export interface ExampleInput {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** What one input gives: 'Tốt', '10 điểm', how it was found. */
export interface ExampleLine {
  readonly label: string;
  readonly points: string;
  readonly words: readonly string[];
}

export interface ExampleView {
  readonly inputs: readonly ExampleInput[];
  readonly result: ExampleResult;
}

/** The way of scoring in the words of a decision, and what it gives for the inputs; `problem` where it gives nothing. */
export interface ExampleResult {
  readonly rule: string;
  readonly lines: readonly ExampleLine[];
  readonly problem: string | null;
  /** What does not fit yet in the part as it is typed. */
  readonly notes: readonly string[];
}

/** Taking a part out: what was seen of it, and what goes with it. */
export interface RemovalView {
  readonly seen: string;
  readonly question: string;
}

/** The form of one part. */
export interface PartForm {
  readonly kind: NodeContent['kind'];
  readonly title: string;
  /** Addresses of this part: `…?muc=A1`, `…/tinh-thu?muc=A1`, `…/xoa?muc=A1`. */
  readonly address: string;
  readonly trialAddress: string;
  readonly removalAddress: string;
  readonly seen: string;
  readonly values: FormValues;
  /** Whether the values are as somebody typed them and not stored. */
  readonly isUnsaved: boolean;
  /** Fields that have not the form they must have: the part was not saved. */
  readonly wrong: readonly FieldNote[];
  /** What does not fit the rest of the scheme: saved nevertheless. */
  readonly notes: readonly FieldNote[];
  /** Blank rows at the end of a list; of every list where none is named. */
  readonly spare: { readonly list: string | null; readonly count: number };
  /** Name of the field that takes the focus when the form is shown again; null: none. */
  readonly focus: string | null;
  readonly options: PartOptions;
  readonly example: ExampleView | null;
  readonly removal: RemovalView | null;
  /** The words of "save and add another"; null where nothing follows. */
  readonly addNext: string | null;
}

export interface TreeRow {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly kind: 'group' | 'criterion' | 'rule' | 'exclusion';
  readonly depth: number;
  readonly maximum: string;
  readonly typeWord: string;
  /** How many sentences of the check name it. */
  readonly problems: number;
  readonly current: boolean;
  /** The steps it can take now. */
  readonly moves: readonly Direction[];
  /** Of a criterion: the code of its group ('' the top) and its place there. */
  readonly parent: string | null;
  readonly index: number;
}

/** A button that adds something: the hidden fields that say what, and its words. */
export interface AddButton {
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface TreeSection {
  readonly key: string;
  readonly title: string;
  /** Null: the section has no form of its own. */
  readonly href: string | null;
  readonly detail: string;
  readonly problems: number;
  readonly current: boolean;
  readonly rows: readonly TreeRow[];
  readonly add: readonly AddButton[];
}

export interface EditorTree {
  readonly sections: readonly TreeSection[];
  /** The step just taken by the current row: its button takes the focus again. */
  readonly focus: Direction | null;
  /** Why a move was not done; null when it was. */
  readonly refusal: string | null;
}

/** A sentence of the check with the way to where it is mended. */
export interface CheckLine {
  readonly message: string;
  readonly href: string;
}

export interface EditorTotals {
  readonly sum: string;
  readonly total: string;
  readonly fits: boolean;
}

export interface EditorHeader {
  readonly code: string;
  readonly title: string;
  /** "Bản soạn, sửa lần 3: Thư ký khối lưu lúc …" */
  readonly state: string;
  /** Beside the latest published version; null before the first. */
  readonly compare: string | null;
  /** A trial of this draft in one bloc and period each. */
  readonly trials: readonly MenuLink[];
  readonly downloads: readonly MenuLink[];
  /** Null for those who may not publish. */
  readonly publishAddress: string | null;
  readonly revision: number;
}

export interface MenuLink {
  readonly label: string;
  readonly href: string;
}

export interface EditorView {
  /** `/danh-muc/thang-diem/KD-100/soan/<id>` */
  readonly base: string;
  readonly csrfToken: string;
  readonly header: EditorHeader;
  readonly totals: EditorTotals;
  readonly tree: EditorTree;
  readonly checks: readonly CheckLine[];
  /** Null where the chosen section has nothing to fill in. */
  readonly form: PartForm | null;
  /** What stands in place of a form. */
  readonly instead: InsteadOfForm | null;
  readonly conflict: StaleFormView | null;
}

export interface InsteadOfForm {
  readonly title: string;
  readonly text: string;
  readonly add: readonly AddButton[];
  /** What was typed for a part that is gone, to be copied; null when nothing was. */
  readonly typed: string | null;
}
