import { about } from './about.js';
import { answerThis } from './answer-this.js';
import { ask } from './ask.js';
import { chart } from './chart.js';
import type { MessageCommand, SlashCommand } from './command.js';
import { country } from './country.js';
import { fact } from './fact.js';
import { facts } from './facts/command.js';
import { help } from './help.js';
import { settings } from './settings/command.js';
import { source } from './source.js';
import { timeline } from './timeline.js';
import { topics } from './topics.js';

/** Every slash command. A new one is added here and nowhere else. */
export const slashCommands: readonly SlashCommand[] = [
  ask,
  topics,
  country,
  timeline,
  chart,
  source,
  fact,
  help,
  about,
  settings,
  facts,
];

/** Every command of the message context menu. */
export const messageCommands: readonly MessageCommand[] = [answerThis];
