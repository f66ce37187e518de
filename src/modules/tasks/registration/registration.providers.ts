import { OpenDaysService } from '../terms/open-days.service';
import { ApprovalService } from './approval.service';
import { RegistrationApi } from './registration.api';
import { RegistrationDraftService } from './registration-draft.service';
import { RegistrationNoticesService } from './registration-notices.service';
import { RegistrationReader } from './registration-reader';
import { RegistrationStepsApi } from './registration-steps.api';
import { RegistrationStepsService } from './registration-steps.service';
import { RegisteredTasksRepository } from './registered-tasks.repository';
import { RegistrationsRepository } from './registrations.repository';
import { YearBeforeService } from './year-before.service';

/** What the module of tasks needs for registrations. */
export const REGISTRATION_CONTROLLERS = [RegistrationApi, RegistrationStepsApi];
export const REGISTRATION_PROVIDERS = [
  OpenDaysService,
  RegistrationsRepository,
  RegisteredTasksRepository,
  RegistrationReader,
  RegistrationDraftService,
  YearBeforeService,
  ApprovalService,
  RegistrationNoticesService,
  RegistrationStepsService,
];
