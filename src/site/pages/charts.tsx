import { PATHS } from '../address.js';
import type { Page } from '../page.js';
import { Bars } from '../parts/bars.js';

export const chartsPage: Page = {
  path: PATHS.charts,
  content: (here) => ({
    title: here.words.nav.charts,
    body: (
      <>
        <h1>{here.words.nav.charts}</h1>
        <div class="charts">
          {here.library.charts.map((chart) => (
            <Bars key={chart.id} here={here} chart={chart} level={2} />
          ))}
        </div>
      </>
    ),
  }),
};
