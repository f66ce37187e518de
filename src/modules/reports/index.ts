export { ReportExportService, type ReportFile, type ReportFormat } from './report-export.service';
export { reportsCommands } from './reports.commands';
export { ReportsModule } from './reports.module';
export { type SixMonthReport, ReportsService } from './reports.service';
