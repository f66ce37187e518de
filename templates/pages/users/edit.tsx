import type { VNode } from 'preact';
import { Breadcrumb } from '../../components/breadcrumb';
import { Card } from '../../components/card';
import { ErrorSummary, type FormError } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import { PageHeader } from '../../components/page-header';
import { StaleForm, type StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { SafetyCard, SessionsCard, UserForm } from './account-cards';
import { RolesCard } from './roles-card';
import type { AssignmentFormValues, AssignmentView, SessionView, UserFormValues } from './user-props';

export interface UserEditPageProps {
  readonly frame: PageFrame;
  readonly values: UserFormValues;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  /** Null when the account is new. */
  readonly existing: {
    readonly id: string;
    readonly loginName: string;
    readonly version: number;
    readonly locked: boolean;
    readonly ownAccount: boolean;
    readonly assignments: readonly AssignmentView[];
    readonly newAssignment: AssignmentFormValues;
    readonly agencies: readonly FieldOption[];
    readonly blocs: readonly FieldOption[];
    readonly sessions: readonly SessionView[];
  } | null;
}

function ExistingCards({ props }: { props: UserEditPageProps }): VNode | null {
  const { existing } = props;
  if (existing === null) return null;
  const shared = { userId: existing.id, csrfToken: props.frame.csrfToken };
  return (
    <div>
      <RolesCard
        {...shared}
        assignments={existing.assignments}
        values={existing.newAssignment}
        agencies={existing.agencies}
        blocs={existing.blocs}
        errors={props.errors}
      />
      <SessionsCard {...shared} sessions={existing.sessions} />
    </div>
  );
}

/** Makes an account, or changes the person, the roles, the lock and the sessions of one. */
export function UserEditPage(props: UserEditPageProps): VNode {
  const { existing, errors } = props;
  const csrfToken = props.frame.csrfToken;
  const title = existing === null ? 'Thêm người dùng' : props.values.displayName;
  return (
    <Page frame={{ ...props.frame, errorCount: errors.length }}>
      <Breadcrumb items={[{ label: 'Người dùng', href: '/he-thong/nguoi-dung' }, { label: title }]} />
      <PageHeader over={existing === null ? 'Hệ thống' : `Tên đăng nhập ${existing.loginName}`} title={title} />
      <StaleForm view={props.conflict} keepHref={`/he-thong/nguoi-dung/${existing?.id ?? ''}`} />
      <ErrorSummary errors={errors} before="trước khi lưu" />
      <div class={existing === null ? 'narrow' : 'columns columns--even'}>
        <div>
          <Card id="thong-tin-nguoi-dung" title="Thông tin" padded>
            <UserForm
              values={props.values}
              userId={existing?.id ?? null}
              version={existing?.version ?? 0}
              errors={errors}
              csrfToken={csrfToken}
            />
          </Card>
          {existing === null ? null : (
            <SafetyCard
              userId={existing.id}
              locked={existing.locked}
              ownAccount={existing.ownAccount}
              csrfToken={csrfToken}
            />
          )}
        </div>
        <ExistingCards props={props} />
      </div>
    </Page>
  );
}
