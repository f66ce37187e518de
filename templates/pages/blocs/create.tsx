import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { BlocForm } from './bloc-forms';
import type { BlocFormValues } from './bloc-props';

export interface BlocCreatePageProps {
  readonly frame: PageFrame;
  readonly values: BlocFormValues;
  readonly errors: readonly FormError[];
}

/** Adds a bloc; its members and years are written on its own page. */
export function BlocCreatePage({ frame, values, errors }: BlocCreatePageProps): VNode {
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <Breadcrumb items={[{ label: 'Khối, cụm thi đua', href: '/danh-muc/khoi' }, { label: 'Thêm khối' }]} />
      <PageHeader over="Danh mục" title="Thêm khối, cụm thi đua" />
      <ErrorSummary errors={errors} before="trước khi lưu" />
      <div class="narrow">
        <Card id="thong-tin-khoi" title="Thông tin chung" padded>
          <BlocForm action="/danh-muc/khoi" values={values} year="" isNew errors={errors} csrfToken={frame.csrfToken} />
        </Card>
      </div>
    </Page>
  );
}
