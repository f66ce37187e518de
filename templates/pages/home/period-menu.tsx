import type { VNode } from 'preact';
import { Icon } from '../../components/icon';
import type { PeriodChoice } from './overview-props';

/** The periods of a bloc as a folding list of links: it works without a script and keeps each period's address. */
export function PeriodMenu({ periods }: { periods: readonly PeriodChoice[] }): VNode | null {
  const current = periods.find((period) => period.current);
  if (current === undefined) return null;
  if (periods.length === 1) return null;
  return (
    <details class="menu" data-menu>
      <summary class="button">
        <span class="visually-hidden">Kỳ đánh giá: </span>
        {current.label}
        <Icon name="chevron" />
      </summary>
      <ul class="menu__list">
        {periods.map((period) => (
          <li key={period.href}>
            <a href={period.href} aria-current={period.current ? 'page' : undefined}>
              {period.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
