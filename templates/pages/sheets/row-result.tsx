import type { VNode } from 'preact';
import type { SheetResult } from './input-props';
import { rowId } from './sheet-props';

/** Id of what the input of a row comes to, renewed out of band after a save. */
export function rowResultId(code: string): string {
  return `${rowId(code)}-ket-qua`;
}

/** "= 9,76 điểm" with how it came about, computed by the server. Always there, so that an answer can renew it. */
export function RowResult({ code, result, oob = false }: { code: string; result: SheetResult; oob?: boolean }): VNode {
  return (
    <div class="row-result" id={rowResultId(code)} hx-swap-oob={oob ? 'true' : undefined}>
      {result.points === null ? null : (
        <output class="row-result__points">
          = <b>{result.points}</b> điểm
        </output>
      )}
      {result.how === '' ? null : <span class="row-result__how">{result.how}</span>}
      {result.note === null ? null : <span class="row-result__note">{result.note}</span>}
    </div>
  );
}
