/** Every example of scoring with numbers written by hand, as one file: `npm run mutate` runs them a thousand times. */
import '../fraction.test';
import './explained-criteria.test';
import './explained-rules.test';
import './grades-and-ranks.test';
import './groups-and-adjustments.test';
import './guide.test';
import './items.test';
import './grade-and-rank-edges.test';
import './misfits.test';
import './missing-inputs.test';
import './quotas.test';
import './rounding.test';
import './shipped-examples.test';
import './strikes.test';
import './traps.test';
