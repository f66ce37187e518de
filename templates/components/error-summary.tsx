import type { VNode } from 'preact';

/** One mistake: the same sentence as at its field, and the id of the field it leads to. */
export interface FormError {
  readonly fieldId: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly FormError[];
  /** What the mistakes keep from happening, such as "trước khi nộp". */
  readonly before?: string;
}

/**
 * All mistakes of a form at its top, each leading to its field; the script moves the focus here.
 * Nothing when there is no mistake.
 */
export function ErrorSummary({ errors, before }: ErrorSummaryProps): VNode | null {
  if (errors.length === 0) return null;
  return (
    <section class="error-summary" role="alert" aria-labelledby="tom-tat-loi-tieu-de" tabindex={-1} id="tom-tat-loi">
      <h2 id="tom-tat-loi-tieu-de">
        Có {errors.length} chỗ cần sửa{before === undefined ? '' : ` ${before}`}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.fieldId + error.message}>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sentence of the mistake at one field, or undefined when the field is right. */
export function errorAt(errors: readonly FormError[], fieldId: string): string | undefined {
  return errors.find((error) => error.fieldId === fieldId)?.message;
}
