import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { ScrollRegion } from '../../components/scroll-region';
import type { ExplanationLine } from './explanation-lines';
import type { ExplanationView } from './explanation-view';

function Points({ line }: { line: ExplanationLine }): VNode {
  if (line.points !== null) return line.kind === 'group' ? <b>{line.points}</b> : <>{line.points}</>;
  return line.standing === 'missing' ? <span class="sub--bad">thiếu</span> : <span class="faint">không tính</span>;
}

function Row({ line }: { line: ExplanationLine }): VNode {
  return (
    <tr class={`score-account__${line.kind} score-account__level-${Math.min(line.level, 4)}`}>
      <th scope="row">
        {line.kind === 'adjustment' ? (
          <span class="score-account__name">Theo quy định của {line.code}</span>
        ) : (
          <span class="score-account__name">
            <span class="score-account__code">{line.code}</span> {line.name}
          </span>
        )}
        {line.rule.length === 0 ? null : <span class="sub">{line.rule.join(' ')}</span>}
      </th>
      <td class="number" data-label="Tối đa">
        {line.maximum ?? <span class="faint">–</span>}
      </td>
      <td data-label="Cách tính">
        {line.working.map((step) => (
          <span key={step} class="score-account__step">
            {step}
          </span>
        ))}
      </td>
      <td class="number" data-label="Điểm">
        <Points line={line} />
      </td>
    </tr>
  );
}

/** Line by line how a total comes about; the lines add up to it. */
export function ExplanationTable({ view }: { view: ExplanationView }): VNode {
  return (
    <Card id="tung-dong" title="Từng dòng điểm">
      <ScrollRegion label="Từng dòng điểm">
        <table class="table table--cards score-account">
          <caption class="visually-hidden">
            Từng tiêu chí với điểm tối đa, cách tính và điểm; tổng là các dòng cộng lại
          </caption>
          <thead>
            <tr>
              <th scope="col">Tiêu chí và quy định</th>
              <th scope="col" class="number">
                Tối đa
              </th>
              <th scope="col">Số liệu và cách tính</th>
              <th scope="col" class="number">
                Điểm
              </th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line) => (
              <Row key={line.key} line={line} />
            ))}
            <tr class="score-account__total">
              <th scope="row">
                Tổng điểm
                {view.missing.length === 0 ? null : (
                  <span class="sub">Còn thiếu {view.missing.join(', ')}; thiếu không tính là 0.</span>
                )}
              </th>
              <td class="number" data-label="Tối đa được giao">
                {view.available}
              </td>
              <td data-label="Cộng">{view.sum ?? ''}</td>
              <td class="number" data-label="Điểm">
                {view.points ?? 'chưa đủ'}
                {view.exactPoints === null ? null : <span class="sub">chính xác {view.exactPoints}</span>}
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}
