export { ReportExportService, type ReportFile, type ReportFormat } from './report-export.service';
export { reportsCommands } from './reports.commands';
export { ReportsModule } from './reports.module';
export { type PeriodReport, ReportsService } from './reports.service';
