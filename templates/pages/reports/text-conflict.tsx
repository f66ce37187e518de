import type { ComponentChildren, VNode } from 'preact';
import type { NarrativeFact } from './report-props';

const TOKEN = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** Prose as it reads: each token shows its value now; an unknown token stays as it is written. */
export function NarrativeText({ text, facts }: { text: string; facts: readonly NarrativeFact[] }): VNode {
  const values = new Map(facts.map((fact) => [fact.token, fact.value]));
  // split() with a group gives words and tokens by turns: words, token, words, …
  const parts = text.split(TOKEN).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = values.get(part);
    return value === undefined ? `{{${part}}}` : <b key={index}>{value}</b>;
  });
  return <div class="multiline">{parts}</div>;
}

/**
 * Two people wrote the same section: both texts side by side, under each other on a phone. Whole paragraphs do not fit
 * the table that short values are compared in.
 */
export function TextConflict({
  heading,
  savedBy,
  savedAt,
  storedText,
  typedText,
  facts,
  children,
}: {
  heading: string;
  savedBy: string;
  savedAt: string;
  storedText: string;
  typedText: string;
  facts: readonly NarrativeFact[];
  /** The two ways out. */
  children: ComponentChildren;
}): VNode {
  return (
    <section
      class="conflict"
      id="xung-dot"
      role="alertdialog"
      aria-labelledby="xung-dot-tieu-de"
      aria-describedby="xung-dot-giai-thich"
      tabindex={-1}
    >
      <h2 id="xung-dot-tieu-de">Phần “{heading}” vừa được người khác sửa</h2>
      <p id="xung-dot-giai-thich">
        {savedBy} lưu lúc {savedAt}, trong khi bạn đang viết. Chưa có gì bị mất.
      </p>
      <div class="text-conflict">
        <div>
          <h3>Đang có trên hệ thống</h3>
          <NarrativeText text={storedText} facts={facts} />
        </div>
        <div>
          <h3>Bạn vừa viết</h3>
          <NarrativeText text={typedText} facts={facts} />
        </div>
      </div>
      <div class="actions">{children}</div>
    </section>
  );
}
