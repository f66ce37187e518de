import type { VNode } from 'preact';
import { DRAFT_WATERMARK, type Document, composed, footerOf } from '../../model';
import { BlockView } from './block-view';

export interface DocumentViewProps {
  readonly document: Document;
}

/**
 * The document on the screen: paper in the size of A4, the same words and tables as in the files. Its title is a heading
 * of the second level; the page around it has the first. Styles: templates/assets/styles/document.css.
 */
export function DocumentView(props: DocumentViewProps): VNode {
  const document = composed(props.document);
  return (
    <article
      class={`paper paper--${document.layout.kind}`}
      lang={document.meta.language}
      aria-label={document.meta.title}
    >
      {document.meta.draft ? <Watermark /> : null}
      {document.parts.map((part) => (
        <section
          class={`paper__part paper__part--${part.orientation}${part.startsPage ? '' : ' paper__part--continued'}`}
        >
          {part.blocks.map((block) => (
            <BlockView block={block} />
          ))}
        </section>
      ))}
      <p class="paper__foot">{footerOf(document)}</p>
    </article>
  );
}

/** The word is said at the head of the document, and drawn behind it for the eye. */
function Watermark(): VNode {
  return (
    <>
      <p class="paper__draft">{DRAFT_WATERMARK}</p>
      <svg class="paper__watermark" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
        <text x="100" y="112" text-anchor="middle" transform="rotate(-45 100 100)">
          {DRAFT_WATERMARK}
        </text>
      </svg>
    </>
  );
}
