import type { VNode } from 'preact';
import { Breadcrumb } from '../../../components/breadcrumb';
import { Card } from '../../../components/card';
import { PageHeader } from '../../../components/page-header';
import type { PageFrame } from '../../../layout/frame';
import { Page } from '../../../layout/page';
import { TypedText } from './part';

export interface LostDraftProps {
  readonly frame: PageFrame;
  readonly code: string;
  /** What became of the draft. */
  readonly text: string;
  /** Where to go on. */
  readonly link: { readonly href: string; readonly label: string };
  /** Everything that was typed and not stored. */
  readonly typed: string;
}

/** A draft was published, deleted or renamed while somebody was writing in it: nothing they typed is lost. */
export function LostDraftPage({ frame, code, text, link, typed }: LostDraftProps): VNode {
  return (
    <Page frame={{ ...frame, notice: { kind: 'bad', text } }}>
      <Breadcrumb items={[{ label: 'Thang điểm', href: '/danh-muc/thang-diem' }, { label: code }]} />
      <PageHeader title="Chưa lưu được" />
      <Card id="da-nhap-cu" title="Nội dung chưa lưu" padded>
        {typed === '' ? null : <TypedText text={typed} />}
        <div class="actions">
          <a class="button button--main" href={link.href}>
            {link.label}
          </a>
        </div>
      </Card>
    </Page>
  );
}
