import { OpenDaysService } from '../terms/open-days.service';
import { AgreedTasksRepository } from './agreed-tasks.repository';
import { AgreedTasksService } from './agreed-tasks.service';
import { ApprovalService } from './approval.service';
import { RegistrationApi } from './registration.api';
import { RegistrationDraftService } from './registration-draft.service';
import { RegistrationFilesApi, RegistrationFilesPages } from './registration-files.controllers';
import { RegistrationFormService } from './registration-form.service';
import { RegistrationNoticesService } from './registration-notices.service';
import { RegistrationPages } from './registration.pages';
import { RegistrationPresenter } from './registration-presenter';
import { RegistrationPrintService } from './registration-print.service';
import { RegistrationReader } from './registration-reader';
import { RegistrationStepsApi } from './registration-steps.api';
import { RegistrationStepsPages } from './registration-steps.pages';
import { RegistrationStepsService } from './registration-steps.service';
import { RegisteredTasksRepository } from './registered-tasks.repository';
import { RegistrationsRepository } from './registrations.repository';
import { YearBeforeService } from './year-before.service';

/** What the module of tasks needs for registrations. */
export const REGISTRATION_CONTROLLERS = [
  RegistrationFilesPages,
  RegistrationFilesApi,

  RegistrationApi,
  RegistrationStepsApi,
  RegistrationPages,
  RegistrationStepsPages,
];
export const REGISTRATION_PROVIDERS = [
  OpenDaysService,
  RegistrationsRepository,
  RegisteredTasksRepository,
  RegistrationReader,
  RegistrationDraftService,
  RegistrationFormService,
  RegistrationPresenter,
  RegistrationPrintService,
  YearBeforeService,
  AgreedTasksRepository,
  AgreedTasksService,
  ApprovalService,
  RegistrationNoticesService,
  RegistrationStepsService,
];
