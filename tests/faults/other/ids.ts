/** Ids as Discord makes them, one later than the other; nobody's. */
let last = 1_540_000_000_000_000_000n;

export function nextId(): string {
  // A few milliseconds apart, and not before the clock on the wall: bots read the time from them.
  // Of another worker than those of a loopback that counts from zero.
  const now = ((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) | (7n << 17n);
  last = now > last ? now : last + 4_194_304n;
  return String(last);
}

export const ID = {
  bot: '1178012787457400999',
  application: '1178012787457400999',
  guild: '1193791627857240001',
  elsewhere: '1193791627857240002',
  category: '1193791627857240010',
  general: '1193791627857240011',
  voice: '1193791627857240012',
  news: '1193791627857240013',
  forum: '1193791627857240014',
  thread: '1193791627857240015',
  future: '1193791627857240016',
  direct: '1374993866163350020',
  group: '1374993866163350021',
  role: '1193795115878190030',
  botRole: '1193795115878190031',
  mason: '1034315047838680040',
  ian: '1034315047838680041',
} as const;
