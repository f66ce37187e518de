import type { SearchResultsPageProps } from '../../../templates/pages/home/search-results';
import { pathOf } from '../../platform/web';
import type { AgencyHit, BlocHit, TaskHit } from './search.repository';
import type { SearchResult } from './search.service';

/** Hits as links. */
export function searchView(result: SearchResult): Pick<SearchResultsPageProps, 'tasks' | 'agencies' | 'blocs'> {
  return {
    tasks: { hits: result.tasks.hits.map(taskLink), total: result.tasks.total },
    agencies: { hits: result.agencies.hits.map(agencyLink), total: result.agencies.total },
    blocs: { hits: result.blocs.hits.map(blocLink), total: result.blocs.total },
  };
}

function taskLink(hit: TaskHit) {
  return {
    href: `${pathOf(hit)}/nhiem-vu/${hit.agencyCode}/${String(hit.number)}`,
    title: hit.title,
    detail: `${hit.agencyName}, nhiệm vụ ${String(hit.number)}, ${hit.blocName}, ${hit.periodName}`,
  };
}

function agencyLink(hit: AgencyHit) {
  return { href: `/danh-muc/co-quan/${hit.code}`, title: hit.name, detail: `${hit.shortName}, mã ${hit.code}` };
}

function blocLink(hit: BlocHit) {
  if (hit.periodCode === null) return { href: `/danh-muc/khoi/${hit.code}`, title: hit.name, detail: `Mã ${hit.code}` };
  const href = `${pathOf({ blocCode: hit.code, periodCode: hit.periodCode })}/tong-quan`;
  return { href, title: hit.name, detail: `Mã ${hit.code}, ${hit.periodName ?? ''}` };
}
