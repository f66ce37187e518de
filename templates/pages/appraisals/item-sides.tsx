import type { ComponentChildren, VNode } from 'preact';
import { Tag } from '../../components/tag';
import type { AppraisalItem, SaidAbout } from './item-props';

/** Somebody's words about a criterion, with who and when. */
export function Said({ said }: { said: SaidAbout }): VNode {
  return (
    <>
      {said.points === null ? null : <span class="appraisal-points">{said.points} điểm</span>}
      {said.outdated ? (
        <>
          {' '}
          <Tag kind="warn">Cơ quan đã sửa phiếu sau đó</Tag>
        </>
      ) : null}
      {said.text === '' ? null : <p class="appraisal-texts">{said.text}</p>}
      <p class="sub">
        {said.author}, {said.at}
      </p>
    </>
  );
}

function Evidence({ item }: { item: AppraisalItem }): VNode {
  if (item.evidence.length === 0) return <p class="faint">Không có minh chứng</p>;
  return (
    <ul class="bullets">
      {item.evidence.map(({ id, href, text, sizeText }) => (
        <li key={id}>
          {href === null ? (
            text
          ) : (
            <a href={href} target="_blank" rel="noopener">
              {text} {sizeText === null ? null : <small>({sizeText})</small>}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function SelfSide({ item }: { item: AppraisalItem }): VNode {
  return (
    <div>
      <h3>Cơ quan tự chấm</h3>
      <p>
        <span class="appraisal-points">{item.selfPoints}</span>
      </p>
      <p>{item.input}</p>
      {item.working.map((step) => (
        <p key={step} class="sub">
          {step}
        </p>
      ))}
      <h3>Giải trình</h3>
      {item.explanation === '' ? <p class="faint">Không có</p> : <p class="appraisal-texts">{item.explanation}</p>}
      <h3>Minh chứng</h3>
      <Evidence item={item} />
    </div>
  );
}

function ProposalSide({ item }: { item: AppraisalItem }): VNode {
  return (
    <div>
      <h3>Đề xuất của đoàn kiểm tra chéo, cơ quan theo dõi lĩnh vực</h3>
      {item.proposals.length === 0 ? (
        <p class="faint">Chưa có đề xuất</p>
      ) : (
        item.proposals.map((said) => (
          <div key={said.who}>
            <p>
              <b>{said.who}</b>
            </p>
            <Said said={said} />
          </div>
        ))
      )}
    </div>
  );
}

function AppraisalSide({ item }: { item: AppraisalItem }): VNode {
  return (
    <div>
      <h3>Ý kiến thẩm định</h3>
      {item.appraisal === null ? <p class="faint">Chưa có điểm thẩm định</p> : <Said said={item.appraisal} />}
      {item.isContested ? <Tag kind="warn">Lệch so với điểm tự chấm</Tag> : null}
      {item.replies.length === 0 ? null : (
        <>
          <h3>Cơ quan phản hồi</h3>
          {item.replies.map((said) => (
            <Said key={said.at} said={said} />
          ))}
        </>
      )}
    </div>
  );
}

/** One criterion: what the agency, the checkers and the appraisal say of it, side by side; below what is done with it. */
export function ItemCard({ item, children }: { item: AppraisalItem; children?: ComponentChildren }): VNode {
  return (
    <section class="card appraisal-item" id={item.code} aria-labelledby={`${item.code}-tieu-de`}>
      <div class="card__head">
        <h3 id={`${item.code}-tieu-de`}>
          {item.code}. {item.name}
        </h3>
        <span class="nowrap">
          {item.isPenalty ? 'trừ tối đa' : 'tối đa'} {item.maximum}
        </span>
      </div>
      <div class="card__body">
        {item.guidance === '' ? null : (
          <details>
            <summary>Hướng dẫn chấm</summary>
            <p class="appraisal-texts">{item.guidance}</p>
          </details>
        )}
        <div class="appraisal-sides">
          <SelfSide item={item} />
          <ProposalSide item={item} />
          <AppraisalSide item={item} />
        </div>
        <p>
          <a href={item.historyHref}>Lịch sử điểm {item.code}</a>
        </p>
        {children}
      </div>
    </section>
  );
}
