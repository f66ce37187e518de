import type { VNode } from 'preact';
import { Bar } from '../../components/bar';
import { Card } from '../../components/card';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag } from '../../components/tag';
import type { CandidateLine, RoundCountsView, RoundView } from './ballot-props';

function Counts({ counts }: { counts: RoundCountsView }): VNode {
  return (
    <>
      <dl class="ballot-counts">
        {[
          ['Phiếu phát ra', counts.issued],
          ['Thu vào', counts.collected],
          ['Hợp lệ', counts.valid],
          ['Không hợp lệ', counts.invalid],
        ].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{counts.neededText}</p>
      {counts.missing === null ? null : <p class="banner banner--warn">{counts.missing}</p>}
    </>
  );
}

function CandidateRow({ line, most }: { line: CandidateLine; most: number }): VNode {
  return (
    <tr>
      <th scope="row">{line.name}</th>
      <td class="ballot-table__bar">
        {line.votes === null ? null : (
          <Bar
            value={line.votes}
            maximum={Math.max(1, most)}
            kind={line.isAcclaimed ? 'done' : 'go'}
            label={`${String(line.votes)} phiếu đồng ý`}
          />
        )}
      </td>
      <td class="ballot-table__votes">{line.votes ?? '–'}</td>
      <td>{line.outcome === null ? null : <Tag kind={line.outcomeKind}>{line.outcome}</Tag>}</td>
    </tr>
  );
}

function CandidateTable({ round }: { round: RoundView }): VNode {
  const most = round.counts?.collected ?? 0;
  return (
    <ScrollRegion label={`Kết quả vòng ${String(round.round)}`}>
      <table class="table ballot-table">
        <caption class="visually-hidden">Số phiếu đồng ý của từng đơn vị, vòng {round.round}</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" class="ballot-table__bar">
              <span class="visually-hidden">Biểu đồ</span>
            </th>
            <th scope="col">Đồng ý</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {round.candidates.map((line) => (
            <CandidateRow key={line.code} line={line} most={most} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A round: who was present, the counts where the reader may know them, and who has how many votes. */
export function RoundCard({ round }: { round: RoundView }): VNode {
  const { counts, decision, openVotes } = round;
  return (
    <Card
      id={`vong-${String(round.round)}`}
      title={`Vòng ${String(round.round)}`}
      note={counts?.countedText ?? round.openedText}
    >
      <div class="card__body">
        <p>
          {round.quorum} Suy tôn {round.places} đơn vị.
        </p>
        {counts === null ? null : <Counts counts={counts} />}
        {decision === null ? null : <p class="multiline">{decision}</p>}
      </div>
      {counts === null ? (
        <ul class="ballot-names">
          {round.candidates.map(({ code, name }) => (
            <li key={code}>{name}</li>
          ))}
        </ul>
      ) : (
        <CandidateTable round={round} />
      )}
      {openVotes.length === 0 ? null : (
        <div class="card__body">
          <h3>Biểu quyết của từng đơn vị</h3>
          <ul class="ballot-names">
            {openVotes.map(({ name, chosen }) => (
              <li key={name}>
                {name}: {chosen}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
