import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { Tag, type TagKind } from '../../components/tag';
import type { ReportCheck, ReportEdit, ReportSectionLink } from './report-props';

const CHECK_WORDS: Readonly<Record<ReportCheck['kind'], string>> = {
  ok: 'Đạt: ',
  warn: 'Lưu ý: ',
  bad: 'Chưa đạt: ',
};

function checksSummary(checks: readonly ReportCheck[]): VNode {
  const bad = checks.filter((check) => check.kind === 'bad').length;
  if (bad > 0) return <Tag kind="bad">{bad} chỗ cần sửa</Tag>;
  const warnings = checks.filter((check) => check.kind === 'warn').length;
  return warnings > 0 ? <Tag kind="warn">{warnings} lưu ý</Tag> : <Tag kind="ok">Đạt</Tag>;
}

/** What was checked, before the report leaves the house. */
export function ChecksCard({ checks }: { checks: readonly ReportCheck[] }): VNode {
  return (
    <Card id="kiem-tra-truoc-khi-xuat" title="Kiểm tra trước khi xuất" aside={checksSummary(checks)}>
      <ul class="checks">
        {checks.map((check) => (
          <li key={check.text} class={`checks__line checks__line--${check.kind}`}>
            <Icon name={check.kind === 'ok' ? 'check' : 'alert'} />
            <span>
              <span class="visually-hidden">{CHECK_WORDS[check.kind]}</span>
              {check.text}
              {check.link === undefined ? null : (
                <>
                  {' '}
                  <a href={check.link.href}>{check.link.label}</a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const SECTION_TAGS: Readonly<Record<ReportSectionLink['state'], readonly [TagKind, string]>> = {
  drafted: ['idle', 'bản tự soạn'],
  edited: ['ok', 'đã sửa'],
  empty: ['warn', 'chưa có nội dung'],
};

/** The sections of prose; only those who may edit get the links. */
export function SectionsCard({
  sections,
  basePath,
  editable,
}: {
  sections: readonly ReportSectionLink[];
  basePath: string;
  editable: boolean;
}): VNode {
  return (
    <Card id="cac-phan" title="Các phần của báo cáo">
      <ol class="report-sections">
        {sections.map((section) => {
          const [kind, words] = SECTION_TAGS[section.state];
          return (
            <li key={section.key}>
              <span class="report-sections__heading">{section.heading}</span>
              <Tag kind={kind}>{words}</Tag>
              {editable ? (
                <a href={`${basePath}/noi-dung/${encodeURIComponent(section.key)}`}>
                  Sửa<span class="visually-hidden"> {section.heading}</span>
                </a>
              ) : null}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

/** Who changed what, the newest first. */
export function EditsCard({ edits }: { edits: readonly ReportEdit[] }): VNode | null {
  if (edits.length === 0) return null;
  return (
    <Card id="lan-sua-gan-day" title="Các lần sửa gần đây">
      <ul class="report-edits">
        {edits.map((edit) => (
          <li key={edit.at + edit.sectionHeading}>
            {edit.sectionHeading}
            <span class="sub">
              {edit.at}, {edit.who}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
