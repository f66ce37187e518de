export { DEMONSTRATION_MARK, DemonstrationFlag, type Installation, InstallationService } from './installation.service';
