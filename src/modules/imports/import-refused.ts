import { ApplicationError } from '../../platform/errors';
import { importAnswer } from './imports.answers';
import { conflictsOf, errorsOf, forbiddenChoicesOf, type ImportPlan } from './plan/plan';

export type ImportRefusal =
  'import_file_refused' | 'import_has_errors' | 'import_has_conflicts' | 'import_plan_changed';

/** A workbook that was not written into the system; nothing of it was. `plan` is null for a file that cannot be read. */
export class ImportRefused extends ApplicationError {
  override readonly status: number;
  override readonly parameters: Readonly<Record<string, unknown>>;

  constructor(
    override readonly code: ImportRefusal,
    message: string,
    readonly plan: ImportPlan | null,
  ) {
    super(message);
    this.status = code === 'import_file_refused' || code === 'import_has_errors' ? 422 : 409;
    this.parameters = plan === null ? {} : Object.fromEntries(Object.entries(importAnswer(plan, 'refused')));
  }

  /** 422: something is wrong in the file, at the place it goes to, or with the rights of the actor. */
  static forErrors(plan: ImportPlan): ImportRefused {
    const count = errorsOf(plan).length;
    return new ImportRefused('import_has_errors', `Tệp có ${String(count)} lỗi nên chưa ghi gì.`, plan);
  }

  /** 409: values that people changed in the system wait for a choice. */
  static forConflicts(plan: ImportPlan): ImportRefused {
    const open = conflictsOf(plan).filter(({ fact }) => fact.choice === null).length;
    const message = `${String(open)} giá trị đã được sửa trên hệ thống, khác với tệp. Chọn giữ giá trị trên hệ thống hay lấy theo tệp.`;
    return new ImportRefused('import_has_conflicts', message, plan);
  }

  /** 409: somebody chose the file where only the system's value may stand. */
  static forProtectedValues(plan: ImportPlan): ImportRefused {
    const count = forbiddenChoicesOf(plan).length;
    const message = `${String(count)} giá trị do cơ quan tự ghi hoặc đã được duyệt trên hệ thống nên không lấy theo tệp được. Chọn giữ giá trị trên hệ thống.`;
    return new ImportRefused('import_has_conflicts', message, plan);
  }

  /** 409: what the person looked at is no longer what would happen. */
  static forChangedPlan(plan: ImportPlan): ImportRefused {
    const message = 'Dữ liệu trên hệ thống đã đổi sau khi bạn xem trước. Chưa ghi gì, hãy xem lại rồi ghi.';
    return new ImportRefused('import_plan_changed', message, plan);
  }
}
