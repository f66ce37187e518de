export { HomeModule } from './home.module';
export { RemindersService } from './reminders/reminders.service';
