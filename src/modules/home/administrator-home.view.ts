import { ROLES } from '../../domain/roles';
import { formatInstant } from '../../text/date';
import { roleWords } from '../../text/vi';
import type { PageFrame } from '../../../templates/layout/frame';
import type { AdministratorHomePageProps, AuditChainRow } from '../../../templates/pages/home/administrator-home';
import { SYSTEM_CHAIN } from '../../platform/audit';
import type { ChainLength } from './administrator-home.repository';
import type { AdministratorHome } from './administrator-home.service';

/** The home page of the administrator. */
export function administratorHomeProps(frame: PageFrame, home: AdministratorHome): AdministratorHomePageProps {
  return {
    frame,
    accounts: {
      ...home.accounts,
      byRole: ROLES.map((role) => ({ role: roleWords[role], count: home.accountsByRole.get(role) ?? 0 })),
    },
    audit: {
      checkedText: home.check && formatInstant(home.check.at),
      checkHref: '/?kiem-tra=1',
      chains: home.chains.map((chain) => chainRow(chain, home.check)),
    },
    usersHref: '/he-thong/nguoi-dung',
  };
}

function chainRow({ chain, blocName, entries, lastAt }: ChainLength, check: AdministratorHome['check']): AuditChainRow {
  const verdict = check?.verdicts.find((candidate) => candidate.chain === chain);
  return {
    name: chain === SYSTEM_CHAIN ? 'Toàn hệ thống' : (blocName ?? chain),
    entries,
    lastText: lastAt && formatInstant(lastAt),
    brokenAt: verdict?.broken?.sequence ?? null,
  };
}
