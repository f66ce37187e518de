import type { VNode } from 'preact';

/** A step of the review as people read it. */
export interface StepLine {
  readonly words: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly decision: { readonly text: string; readonly href: string } | null;
}

/** What happened to the review, the newest first. */
export function StepList({ steps }: { steps: readonly StepLine[] }): VNode {
  return (
    <ol class="review-steps">
      {steps.map((step) => (
        <li key={`${step.at} ${step.words}`}>
          <b>{step.words}</b>
          <span class="sub">
            {step.by}, {step.at}
          </span>
          {step.reason === null ? null : <p>Lý do: {step.reason}</p>}
          {step.decision === null ? null : (
            <p>
              <a href={step.decision.href}>{step.decision.text}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
