import type { Event } from '../../commands/events.js';
import { groupBy } from '../../lib/group-by.js';
import { yearPath } from '../address.js';
import { factLink, type Here, said } from '../edition.js';

/** Days with one fact each, year by year. */
export function Days({ here, events }: { here: Here; events: readonly Event[] }) {
  const years = groupBy(events, ({ fact: { date = '' } }) => date.slice(0, 4));
  return (
    <>
      {[...years].map(([year, days]) => (
        <section key={year}>
          <h2>
            <a href={here.to(yearPath(year))}>{here.messages.date(year)}</a>
          </h2>
          <ol class="days">
            {days.map((day) => (
              <Day key={day.fact.id} here={here} day={day} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Day({ here, day: { fact, others } }: { here: Here; day: Event }) {
  const { text, lang } = said(fact, here);
  const { date = '' } = fact;
  const isDay = date.length === 10;
  return (
    <li>
      <time class="day" dateTime={date.includes('/') ? undefined : date} title={here.messages.date(date)}>
        {isDay ? here.messages.dayAndMonth(date) : here.messages.shortDate(date)}
      </time>
      <div>
        <a href={factLink(fact.id, here)} lang={lang} dir="auto">
          {text}
        </a>
        {others === 0 ? null : <p class="by">{here.messages.charts.others(others)}</p>}
      </div>
    </li>
  );
}
