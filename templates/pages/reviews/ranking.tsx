import type { VNode } from 'preact';
import { Banner } from '../../components/banner';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { RankingRules } from '../../../src/text/ranking-rules';
import { ExclusionCard, type ExclusionCardProps } from './exclusion-card';
import { RankingTable } from './ranking-table';
import { OriginNote } from './origin-note';
import type { RankingRow } from './ranking-view';
import { ReviewTabs } from './review-tabs';
import { choiceQuery, type ChoiceCounts, type RankingChoice, ScopeTabs } from './scope-tabs';

export interface RankingPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  /** Null while the review has none: nothing is ranked then. */
  readonly scheme: { readonly title: string; readonly href: string } | null;
  readonly choice: RankingChoice;
  /** Where the figures of a closed period come from; null while they are live. */
  readonly originText: string | null;
  readonly counts: ChoiceCounts;
  readonly rules: RankingRules;
  readonly rows: readonly RankingRow[];
  readonly byPercentage: boolean;
  /** Sentences of inputs that do not fit the scheme: the table is not to be used while there are any. */
  readonly problems: readonly string[];
  readonly exclusions: ExclusionCardProps;
  readonly rights: { readonly mayTry: boolean; readonly mayAssign: boolean };
}

const TITLES: Readonly<Record<RankingChoice, string>> = {
  all: 'Xếp hạng tạm tính',
  submitted: 'Xếp hạng các phiếu đã nộp',
  final: 'Xếp hạng sau thẩm định',
};

function Rules({ rules }: { rules: RankingRules }): VNode {
  return (
    <Card id="quy-tac" title="Xếp theo quy tắc nào" padded>
      <div class="ranking-rules">
        <div>
          <h3>Xếp hạng</h3>
          <ul class="bullets">
            {rules.ranking.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>Xếp loại</h3>
          {rules.grades.length === 0 ? (
            <p>Thang điểm này không xếp loại.</p>
          ) : (
            <dl class="ranking-rules__grades">
              {rules.grades.map(({ name, range }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{range}</dd>
                </div>
              ))}
            </dl>
          )}
          {rules.conditions.length === 0 ? null : (
            <ul class="bullets">
              {rules.conditions.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Card>
  );
}

function Empty({ withScheme }: { withScheme: boolean }): VNode {
  return (
    <div class="card">
      {withScheme ? (
        <EmptyState title="Khối chưa có đơn vị thành viên trong kỳ này">
          Xếp hạng hình thành khi khối có đơn vị thành viên và phiếu tự chấm.
        </EmptyState>
      ) : (
        <EmptyState title="Kỳ này chưa có thang điểm">
          Chọn thang điểm cho kỳ thì mới chấm, xếp loại và xếp hạng được.
        </EmptyState>
      )}
    </div>
  );
}

function Content({ props }: { props: RankingPageProps }): VNode {
  const { basePath, choice, rows, rules } = props;
  return (
    <>
      {props.problems.length === 0 ? null : (
        <Banner kind="bad">
          Có số liệu không hợp thang điểm, chưa dùng được kết quả này: {props.problems.join(' ')}
        </Banner>
      )}
      <ScopeTabs path={`${basePath}/xep-hang`} choice={choice} counts={props.counts} />
      <Rules rules={rules} />
      <Card
        id="bang-xep-hang"
        title={TITLES[choice]}
        note={`${choice === 'final' ? 'Theo điểm thẩm định.' : 'Theo điểm tự chấm, chưa qua thẩm định.'} Bấm tên đơn vị để xem từng dòng điểm.`}
      >
        <RankingTable
          rows={rows}
          byPercentage={props.byPercentage}
          classified={rules.grades.length > 0}
          hrefOf={(code) => `${basePath}/xep-hang/${encodeURIComponent(code)}${choiceQuery(choice)}`}
        />
      </Card>
      <ExclusionCard {...props.exclusions} />
    </>
  );
}

/** Ranking and classification of a bloc with the rules they follow and, for every unit, why it stands there. */
export function RankingPage(props: RankingPageProps): VNode {
  const { basePath, exclusions, rights, scheme } = props;
  const errorCount = exclusions.reasonError === undefined ? 0 : 1;
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide', errorCount }}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Xếp hạng và xếp loại"
        lead={
          scheme === null ? null : (
            <>
              Chấm theo <a href={scheme.href}>{scheme.title}</a>.
            </>
          )
        }
      />
      <ReviewTabs basePath={basePath} current="xep-hang" rights={rights} />
      <OriginNote text={props.originText} />
      {scheme === null || props.rows.length === 0 ? <Empty withScheme={scheme !== null} /> : <Content props={props} />}
    </Page>
  );
}
