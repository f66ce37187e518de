import type { VNode } from 'preact';
import type { SheetState } from '../../../src/domain/workflow/sheet';
import { sheetStateWords } from '../../../src/text/vi';
import { Icon } from '../../components/icon';
import { Tag, type TagKind } from '../../components/tag';
import type { SheetStateView } from './sheet-props';

const KINDS: Readonly<Record<SheetState, TagKind>> = {
  not_started: 'idle',
  drafting: 'go',
  awaiting_leader: 'warn',
  submitted: 'ok',
  taken_up: 'ok',
  appraised: 'ok',
  published: 'ok',
};

/** The state of a sheet in one or two words. */
export function SheetStateTag({ state }: { state: SheetState }): VNode {
  return <Tag kind={KINDS[state]}>{sheetStateWords[state]}</Tag>;
}

function History({ view }: { view: SheetStateView }): VNode | null {
  if (view.history.length === 0) return null;
  return (
    <details class="sheet-history">
      <summary>Lịch sử phiếu ({view.history.length})</summary>
      <ol>
        {view.history.map((step) => (
          <li key={step.at + step.what}>
            <time>{step.at}</time>
            <span>
              <b>{step.who}</b> {step.what}
              {step.reason === null ? null : <q class="sheet-history__reason">{step.reason}</q>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Where the sheet stands, what that means for the reader, why it came back, and how it came there. */
export function SheetStateLine({ view }: { view: SheetStateView }): VNode {
  return (
    <section class="sheet-state" aria-label="Trạng thái phiếu">
      {view.returned === null ? null : (
        <div class="banner banner--warn">
          <Icon name="alert" />
          <div>
            <b>
              {view.returned.by} trả lại lúc {view.returned.at}.
            </b>{' '}
            Lý do: {view.returned.reason}
          </div>
        </div>
      )}
      <div class="sheet-state__line">
        <SheetStateTag state={view.state} />
        <span>{view.sentence}</span>
        <History view={view} />
      </div>
    </section>
  );
}
