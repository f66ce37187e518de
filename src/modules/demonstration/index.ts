export { demonstrationCommands } from './demonstration.commands';
export { DemonstrationModule } from './demonstration.module';
export { DemonstrationService } from './demonstration.service';
export { demonstrationText } from './demonstration.text';
