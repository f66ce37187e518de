import type { VNode } from 'preact';
import { Tag } from '../../components/tag';
import type { HonourView } from './honour-props';

function Linked({ href, text }: { href: string | null; text: string }): VNode {
  return href === null ? <span>{text}</span> : <a href={href}>{text}</a>;
}

interface RowProps {
  readonly honour: HonourView;
  readonly withAgency: boolean;
  readonly withRecognition: boolean;
}

function Row({ honour, withAgency, withRecognition }: RowProps): VNode {
  return (
    <tr>
      <th scope="row">
        <Linked href={honour.personHref} text={honour.recipientName} />
        {honour.recipientDetail === '' ? null : <span class="sub">{honour.recipientDetail}</span>}
        {withAgency && honour.agencyName !== '' && honour.agencyName !== honour.recipientName ? (
          <span class="sub">
            <Linked href={honour.agencyHref} text={honour.agencyName} />
          </span>
        ) : null}
        {withAgency && honour.agencyName === honour.recipientName && honour.agencyHref !== null ? (
          <span class="sub">
            <a href={honour.agencyHref}>Xem sổ của cơ quan</a>
          </span>
        ) : null}
        {withAgency && honour.agencyToday !== null ? <span class="sub">Nay là {honour.agencyToday}</span> : null}
      </th>
      <td data-label="Khen thưởng">
        {honour.awardName}
        <span class="sub">
          {honour.subject} · {honour.type}
        </span>
        {honour.isToCheck ? <Tag kind="warn">cần kiểm tra</Tag> : null}
        {withRecognition && honour.isOpen ? (
          <span class="sub">
            <a
              href={`/tra-cuu/can-kiem-tra/${honour.id}`}
              aria-label={`Xác định khen thưởng của ${honour.recipientName}`}
            >
              Xác định
            </a>
          </span>
        ) : null}
        {honour.revoked === null ? null : <span class="sub honour-revoked">{honour.revoked}</span>}
      </td>
      <td data-label="Năm thành tích" class="number">
        {honour.years}
      </td>
      <td data-label="Quyết định">
        <a class="honour-number" href={honour.decisionHref}>
          {honour.decisionNumber}
        </a>
        <span class="sub">
          {honour.decidedOn}, {honour.issuingBody}
        </span>
      </td>
    </tr>
  );
}

/** Honours one to a row; on a phone one to a card. */
export function HonourTable({
  honours,
  caption,
  withAgency = true,
  withRecognition = false,
}: {
  honours: readonly HonourView[];
  caption: string;
  withAgency?: boolean;
  /** Leads whoever may say it to the form that says what an honour is. */
  withRecognition?: boolean;
}): VNode {
  return (
    <table class="table table--cards honours">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Tập thể, cá nhân, hộ gia đình</th>
          <th scope="col">Danh hiệu, hình thức</th>
          <th scope="col" class="number">
            Năm thành tích
          </th>
          <th scope="col">Quyết định</th>
        </tr>
      </thead>
      <tbody>
        {honours.map((honour) => (
          <Row key={honour.id} honour={honour} withAgency={withAgency} withRecognition={withRecognition} />
        ))}
      </tbody>
    </table>
  );
}
