import { Module } from '@nestjs/common';
import { AppraisalsModule } from '../appraisals';
import { BlocsModule } from '../blocs';
import { ReviewsModule } from '../reviews';
import { SheetsModule } from '../sheets';
import { TasksModule } from '../tasks';
import { AdministratorHomeRepository } from './administrator-home.repository';
import { AdministratorHomeService } from './administrator-home.service';
import { AgencyHomeService } from './agency-home.service';
import { HomeApi } from './home.api';
import { HomePages } from './home.pages';
import { HomeRepository } from './home.repository';
import { OverviewPages } from './overview.pages';
import { OverviewService } from './overview.service';
import { ProvinceHomeRepository } from './province-home.repository';
import { ProvinceHomeService } from './province-home.service';
import { RemindersApi } from './reminders/reminders.api';
import { RemindersPages } from './reminders/reminders.pages';
import { RemindersRepository } from './reminders/reminders.repository';
import { RemindersService } from './reminders/reminders.service';
import { SearchPages } from './search.pages';
import { SearchRepository } from './search.repository';
import { SearchService } from './search.service';
import { TodoApi } from './todo/todo.api';
import { TodoPages } from './todo/todo.pages';
import { TodoRepository } from './todo/todo.repository';
import { TodoService } from './todo/todo.service';

@Module({
  imports: [AppraisalsModule, BlocsModule, TasksModule, SheetsModule, ReviewsModule],
  controllers: [HomePages, OverviewPages, SearchPages, TodoPages, TodoApi, HomeApi, RemindersPages, RemindersApi],
  providers: [
    HomeRepository,
    RemindersRepository,
    RemindersService,
    TodoRepository,
    TodoService,
    OverviewService,
    AgencyHomeService,
    ProvinceHomeRepository,
    ProvinceHomeService,
    AdministratorHomeRepository,
    AdministratorHomeService,
    SearchRepository,
    SearchService,
  ],
  exports: [RemindersService],
})
export class HomeModule {}
