import type { InitiativeAction } from '../../../src/domain/workflow/initiative';
import type { FormError } from '../../components/error-summary';
import type { StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';
import type { InitiativeValues } from './initiative-fields';

export interface InitiativePageProps {
  readonly frame: PageFrame;
  /** Null when one is added. */
  readonly id: string | null;
  readonly title: string;
  readonly version: number;
  readonly facts: readonly (readonly [string, string])[];
  readonly uses: readonly string[];
  readonly values: InitiativeValues;
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
  readonly mayEdit: boolean;
  readonly steps: readonly InitiativeAction[];
  /** What was typed into a step that was refused. */
  readonly step: { readonly action: InitiativeAction; readonly values: InitiativeValues } | null;
  /** Null while there can be none: only what is recognised has a certificate. */
  readonly certificate: { readonly name: string | null; readonly mayWrite: boolean } | null;
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}
