#!/usr/bin/env node
/**
 * `npx summit-desk`: the bot, or without a token the playground; `register` tells Discord the slash commands; everything else is the command line.
 */
const START = `start                     starts the bot; without DISCORD_TOKEN, the playground. Also without any command
register                  tells Discord the slash commands`;

const [name = 'start'] = process.argv.slice(2);
if (name === 'start') await import('./main.js');
else if (name === 'register') {
  process.argv.splice(2, 1);
  await import('./register.js');
} else {
  if (['--help', '-h', 'help'].includes(name)) process.stdout.write(`${START}\n`);
  await import('./cli.js');
}
