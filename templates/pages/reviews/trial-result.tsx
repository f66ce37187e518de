import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { ScrollRegion } from '../../components/scroll-region';
import type { TrialResultView, TrialRow } from './trial-result-view';

/** Whether a trial may become a draft, and what keeps it from becoming one. */
export interface TrialSaving {
  readonly isOffered: boolean;
  readonly hindrance: string | null;
}

function Climb({ climb }: { climb: number | null }): VNode | null {
  if (climb === null || climb === 0) return null;
  const [sign, words] = climb > 0 ? ['▲', 'lên'] : ['▼', 'xuống'];
  return (
    <span class={climb > 0 ? 'climb climb--up' : 'climb climb--down'}>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{words}</span> {Math.abs(climb)}
    </span>
  );
}

function Why({ row }: { row: TrialRow }): VNode {
  return (
    <details class="ranking-table__why">
      <summary>
        Vì sao<span class="visually-hidden"> {row.name}</span>
      </summary>
      <ul>
        {row.lines.length === 0 ? <li>Điểm từng dòng không đổi.</li> : null}
        {row.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {row.why.map((sentence) => (
          <li key={sentence}>Khi thử: {sentence}</li>
        ))}
      </ul>
    </details>
  );
}

function Row({ row, classified }: { row: TrialRow; classified: boolean }): VNode {
  const isMoved = row.realRank !== row.trialRank || row.isRegraded;
  return (
    <tr class={isMoved ? 'trial-table__moved' : undefined}>
      <th scope="row" class="ranking-table__unit">
        {row.name}
        <Why row={row} />
      </th>
      <td class="number" data-label="Điểm thật">
        {row.realPoints ?? 'chưa đủ'}
      </td>
      <td class="number" data-label="Điểm thử">
        <b>{row.trialPoints ?? 'chưa đủ'}</b>
        {row.difference === null || row.difference === '0' ? null : <span class="sub">{row.difference}</span>}
      </td>
      <td class="center" data-label="Hạng thật">
        {row.realRank}
      </td>
      <td class="center" data-label="Hạng thử">
        <b>{row.trialRank}</b> <Climb climb={row.climb} />
      </td>
      {classified ? (
        <>
          <td data-label="Loại thật">{row.realGrade ?? '–'}</td>
          <td data-label="Loại thử">{row.isRegraded ? <b>{row.trialGrade ?? '–'}</b> : (row.trialGrade ?? '–')}</td>
        </>
      ) : null}
    </tr>
  );
}

function Saving({ saving }: { saving: TrialSaving }): VNode | null {
  if (saving.hindrance !== null) return <p class="card__note">{saving.hindrance}</p>;
  if (!saving.isOffered) return null;
  return (
    <div class="card__body no-print">
      <button class="button" type="submit" name="save" value="1">
        Lưu thành bản soạn
      </button>{' '}
      <span class="faint">Bản soạn là một thang điểm chưa ban hành, sửa tiếp được ở danh mục thang điểm.</span>
    </div>
  );
}

/** Trial totals, ranks and grades beside the real ones. */
export function TrialResult({
  result,
  notes,
  saving,
}: {
  result: TrialResultView;
  notes: readonly string[];
  saving: TrialSaving;
}): VNode {
  const classified = result.rows.some(({ realGrade, trialGrade }) => realGrade !== null || trialGrade !== null);
  return (
    <>
      {notes.length === 0 ? null : (
        <Banner kind="warn">Thang điểm thử còn chỗ chưa nhất quán, vẫn tính được: {notes.join(' ')}</Banner>
      )}
      <Card id="so-sanh-thu" title="Kết quả thử bên cạnh kết quả thật">
        <div class="card__body trial-changes">
          {result.changes.length === 0 ? null : (
            <ul class="bullets">
              {result.changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
          <p>
            <b>{result.summary}</b>
          </p>
        </div>
        <ScrollRegion label="Kết quả thử">
          <table class="table table--cards ranking-table trial-table">
            <caption class="visually-hidden">Điểm, hạng và xếp loại thật và thử của từng đơn vị</caption>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col" class="number">
                  Điểm thật
                </th>
                <th scope="col" class="number">
                  Điểm thử
                </th>
                <th scope="col" class="center">
                  Hạng thật
                </th>
                <th scope="col" class="center">
                  Hạng thử
                </th>
                {classified ? (
                  <>
                    <th scope="col">Loại thật</th>
                    <th scope="col">Loại thử</th>
                  </>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {result.rows.map((row) => (
                <Row key={row.code} row={row} classified={classified} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <Saving saving={saving} />
      </Card>
      {result.misfits.length === 0 ? null : (
        <Card id="khong-hop" title="Số liệu không hợp bản chấm thử" padded>
          <ul class="bullets">
            {result.misfits.map((misfit) => (
              <li key={misfit}>{misfit}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
