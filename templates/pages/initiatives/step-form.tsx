import type { VNode } from 'preact';
import type { InitiativeAction } from '../../../src/domain/workflow/initiative';
import { initiativeActionWords } from '../../../src/text/vi';
import { Card } from '../../components/card';
import { CsrfField } from '../../components/csrf-field';
import type { InitiativePageProps } from './initiative-props';
import { initiativeFieldIds, type InitiativeForm, ScopeFields, stepFormId, Text } from './initiative-fields';

/** A step that the reader may take: recognising brings its decision, the others a reason. */
export function StepForm({ props, step }: { props: InitiativePageProps; step: InitiativeAction }): VNode {
  const formId = stepFormId(step);
  const nothing = Object.fromEntries(Object.keys(props.values).map((name) => [name, '']));
  // What the agency proposes is where whoever recognises begins.
  const { scope, isReplicable } = props.values;
  const values = props.step?.action === step ? props.step.values : { ...nothing, scope, isReplicable };
  const form = { ids: initiativeFieldIds(formId), values, errors: props.errors } as InitiativeForm;
  return (
    <Card id={`the-${formId}`} title={initiativeActionWords[step]} padded>
      <form id={formId} method="post" action={`/sang-kien/${props.id ?? ''}/buoc/${step}`} noValidate>
        <CsrfField token={props.frame.csrfToken} />
        <input type="hidden" name="version" value={String(props.version)} />
        {step === 'recognise' ? (
          <>
            <Text form={form} name="decisionNumber" label="Số quyết định" width="medium" />
            <Text form={form} name="decidedOn" label="Ngày quyết định" width="short" placeholder="01/12/2022" />
            <Text form={form} name="council" label="Hội đồng sáng kiến" optional />
            <ScopeFields form={form} />
          </>
        ) : (
          <Text form={form} name="reason" label="Lý do" />
        )}
        <div class="actions">
          <button class="button" type="submit">
            {initiativeActionWords[step]}
          </button>
        </div>
      </form>
    </Card>
  );
}
