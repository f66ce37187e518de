import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import { CheckboxField } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type Choice, PERSON_FORM_ID, type PersonValues } from './people-props';
import { PersonFieldset, PostFieldset } from './person-fields';

export interface NewPersonPageProps {
  readonly frame: PageFrame;
  readonly values: PersonValues;
  readonly agencies: readonly Choice[];
  readonly errors: readonly FormError[];
}

/** Adds a person with the place where they work. */
export function NewPersonPage({ frame, values, agencies, errors }: NewPersonPageProps): VNode {
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <Breadcrumb items={[{ label: 'Nhân sự', href: '/nhan-su' }, { label: 'Thêm người' }]} />
      <PageHeader over="Nhân sự" title="Thêm người" />
      <ErrorSummary errors={errors} before="trước khi lưu" />
      <div class="narrow">
        <Card id="nguoi-moi" title="Thông tin" padded>
          <form id={PERSON_FORM_ID} method="post" action="/nhan-su" noValidate>
            <CsrfField token={frame.csrfToken} />
            <PersonFieldset values={values} errors={errors} isStored={false} />
            <PostFieldset values={values} errors={errors} agencies={agencies} divisions={[]} use="first" />
            <CheckboxField id="nguoi-khac" name="isAnother" label="Đây là người khác, trùng tên với người đã có" />
            <div class="actions">
              <button class="button button--main" type="submit">
                Lưu
              </button>
              <a class="button" href="/nhan-su">
                Thôi
              </a>
            </div>
          </form>
        </Card>
      </div>
    </Page>
  );
}
