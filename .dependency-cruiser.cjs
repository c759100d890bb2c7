/** Floors from the ground up: a floor may import itself and those before it. */
const floors = ['knowledge', 'answering', 'desk', 'rendering', 'commands', 'discord'];
const above = (floor) => floors.slice(floors.indexOf(floor) + 1).join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...floors.slice(0, -1).map((floor) => ({
      name: `${floor}-imports-downwards`,
      severity: 'error',
      from: { path: `^src/${floor}/` },
      to: { path: `^src/(${above(floor)}|playground|main|cli)` },
    })),
    {
      name: 'floors-below-main',
      severity: 'error',
      from: { path: `^src/(${floors.join('|')})/` },
      to: { path: '^src/(main|cli|playground)' },
    },
    {
      name: 'engine-knows-no-discord',
      severity: 'error',
      from: { path: '^src/(knowledge|answering)/' },
      to: { path: 'discord(\\.js|-api-types)' },
    },
    {
      name: 'loopback-is-another-world',
      comment: 'The loopback Discord stands for Discord: it must not know the bot.',
      severity: 'error',
      from: { path: '^src/playground/loopback/' },
      to: { path: '^src/(?!playground/loopback/)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
