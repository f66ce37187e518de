import type { VNode } from 'preact';
import type { Block, HeadingBlock, ParagraphBlock, Run, TitleBlock } from '../../model';
import { ChartView } from './chart-view';
import { SetLines } from './set-lines';
import { TableView } from './table-view';

/** One block of a document. */
export function BlockView({ block }: { readonly block: Block }): VNode {
  switch (block.kind) {
    case 'letterhead':
      return (
        <div class="paper__sides">
          <div class="paper__side">
            <SetLines lines={block.left} />
          </div>
          <div class="paper__side">
            <SetLines lines={block.right} />
          </div>
        </div>
      );
    case 'title':
      return <TitleView block={block} />;
    case 'heading':
      return <HeadingView block={block} />;
    case 'paragraph':
      return <ParagraphView block={block} />;
    case 'bulletList':
      return (
        <ul class="paper__list">
          {block.items.map((item) => (
            <li>
              <Runs runs={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <TableView table={block} />;
    case 'chart':
      return <ChartView chart={block} />;
    case 'code':
      return (
        <div class="paper__code">
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{block.address}</p>
        </div>
      );
    case 'note':
      return <p class="paper__note">{block.text}</p>;
    case 'closing':
      return (
        <div class="paper__sides paper__sides--closing">
          <div class={block.isPair === true ? 'paper__side' : 'paper__side paper__side--left'}>
            <SetLines lines={block.recipients} />
          </div>
          <div class="paper__side">
            <SetLines lines={block.signature} />
          </div>
        </div>
      );
  }
}

/** The bold lines are one heading; what is set otherwise stands below it. */
function TitleView({ block }: { readonly block: TitleBlock }): VNode {
  return (
    <div class="paper__title">
      <h2>
        <SetLines lines={block.lines.filter((line) => line.bold)} inside />
      </h2>
      <SetLines lines={block.lines.filter((line) => !line.bold)} />
    </div>
  );
}

function HeadingView({ block }: { readonly block: HeadingBlock }): VNode {
  if (block.level === 1) return <h3 class="paper__heading">{block.text}</h3>;
  if (block.level === 2) return <h4 class="paper__heading">{block.text}</h4>;
  return <h5 class="paper__heading paper__heading--third">{block.text}</h5>;
}

function ParagraphView({ block }: { readonly block: ParagraphBlock }): VNode {
  return (
    <p class={`paper__text paper__text--${block.align}${block.indent ? '' : ' paper__text--flush'}`}>
      <Runs runs={block.runs} />
    </p>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }): VNode {
  return (
    <>
      {runs.map(({ text, bold, italic }) => {
        const inner = italic ? <i>{text}</i> : text;
        return bold ? <b>{inner}</b> : inner;
      })}
    </>
  );
}
