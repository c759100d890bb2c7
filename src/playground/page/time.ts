const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** `Today at 16:05`, or a date and a time. */
export function formatMoment(iso: string, now = new Date()): string {
  const moment = new Date(iso);
  const today = moment.toDateString() === now.toDateString();
  return `${today ? 'Today at' : day.format(moment)} ${clock.format(moment)}`;
}

export const formatClock = (at: number | string) => clock.format(new Date(at));
export const formatFull = (iso: string) => full.format(new Date(iso));

const STAMPS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** Seconds since 1970 in the style that a message asks for; relative ones become a date. */
export function formatTimestamp(seconds: number, style: string): string {
  const options = STAMPS[style] ?? { dateStyle: 'long', timeStyle: 'short' };
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(seconds * 1000));
}
