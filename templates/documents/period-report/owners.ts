import type { ReportAgency, ReportFacts, ReportTask } from './facts';

/** The tasks that one member answers for under one name: its own, or those of an agency it took over within the year. */
export interface TaskOwner {
  readonly agency: ReportAgency;
  /** 'Ban B', or 'Ban B (tiếp nhận từ Ban A)'. */
  readonly name: string;
  readonly tasks: readonly ReportTask[];
}

/** Every member with its own tasks, each followed by what it took over, in the official order. */
export function taskOwners({ agencies, tasks }: Pick<ReportFacts, 'agencies' | 'tasks'>): TaskOwner[] {
  return agencies.flatMap((agency) => {
    const all = tasks.filter((task) => task.agency === agency.code);
    const origins = [...new Set(all.flatMap(({ receivedFrom }) => receivedFrom ?? []))];
    return [
      { agency, name: agency.name, tasks: all.filter(({ receivedFrom }) => receivedFrom === null) },
      ...origins.map((origin) => ({
        agency,
        name: `${agency.name} (tiếp nhận từ ${origin})`,
        tasks: all.filter(({ receivedFrom }) => receivedFrom === origin),
      })),
    ];
  });
}
