import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { Locale, ApplicationCommandType as Type } from 'discord-api-types/v10';
import type { Violation } from '../journal.js';
import { isRecord } from '../messages/body.js';
import { length } from './components.js';
import { Limit } from './limits.js';
import { checkSchema, refusal } from './schema.js';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

/** Checks the list of a bulk PUT. */
export function checkCommands(body: unknown): Violation[] {
  if (!Array.isArray(body)) return [refusal('schema', 'body: expected a list of commands')];
  const violations: Violation[] = [];
  const seen = new Map<number, Set<unknown>>();
  for (const command of body) {
    violations.push(...checkSchema(ApplicationCommandUpdateRequestSchema, command));
    if (!isRecord(command)) continue;
    const type = typeof command.type === 'number' ? command.type : Type.ChatInput;
    const names = seen.get(type) ?? new Set();
    seen.set(type, names);
    if (names.has(command.name))
      violations.push(refusal('command-name-twice', `${String(command.name)} is there twice`));
    names.add(command.name);
    violations.push(...checkCommand(command, type));
  }
  const most = new Map([
    [Type.ChatInput, Limit.slashCommands],
    [Type.User, Limit.userCommands],
    [Type.Message, Limit.messageCommands],
  ]);
  for (const [type, names] of seen) {
    const limit = most.get(type) ?? 1;
    if (names.size > limit)
      violations.push(refusal('too-many-commands', `${names.size} of type ${type}, at most ${limit}`));
  }
  return violations;
}

function checkCommand(command: Record<string, unknown>, type: number): Violation[] {
  const violations: Violation[] = [];
  if (type === Type.ChatInput)
    violations.push(...checkNames(command), ...checkDescription(command), ...checkOptions(command.options));
  else if (length(command.description) > 0 || command.options !== undefined) {
    violations.push(refusal('context-menu', 'a context menu command has neither description nor options'));
  }
  const total = textLength(command);
  if (total > Limit.commandTotal) {
    violations.push(refusal('command-too-long', `${total} characters in all, at most ${Limit.commandTotal}`));
  }
  return violations;
}

function checkNames(named: Record<string, unknown>): Violation[] {
  const localized = isRecord(named.name_localizations) ? named.name_localizations : {};
  const violations = [named.name, ...Object.values(localized)]
    .filter((name) => typeof name === 'string' && (!SLASH_NAME.test(name) || name !== name.toLowerCase()))
    .map((name) => refusal('command-name', `${String(name)} is no name of a command or option`));
  for (const locale of [
    ...Object.keys(localized),
    ...Object.keys(isRecord(named.description_localizations) ? named.description_localizations : {}),
  ]) {
    if (!LOCALES.has(locale)) violations.push(refusal('locale', `Discord has no locale ${locale}`));
  }
  return violations;
}

function checkDescription({ name, description }: Record<string, unknown>): Violation[] {
  const size = length(description);
  return size >= 1 && size <= 100 ? [] : [refusal('description', `${String(name)}: description of ${size}, 1 to 100`)];
}

function checkOptions(options: unknown): Violation[] {
  if (!Array.isArray(options)) return [];
  const violations: Violation[] = [];
  const names = new Set<unknown>();
  let optional = false;
  const kinds = new Set<boolean>();
  for (const option of options) {
    if (!isRecord(option)) continue;
    violations.push(...checkNames(option), ...checkDescription(option), ...checkOptions(option.options));
    if (names.has(option.name)) violations.push(refusal('option-name-twice', `${String(option.name)} is there twice`));
    names.add(option.name);
    const nests = option.type === SUBCOMMAND || option.type === SUBCOMMAND_GROUP;
    kinds.add(nests);
    if (!nests && option.required === true && optional) {
      violations.push(refusal('option-order', `${String(option.name)}: required options come first`));
    }
    if (!nests && option.required !== true) optional = true;
    if (option.autocomplete === true && Array.isArray(option.choices) && option.choices.length > 0) {
      violations.push(refusal('option-choices', `${String(option.name)}: choices and autocomplete exclude each other`));
    }
  }
  if (kinds.size > 1) violations.push(refusal('option-nesting', 'subcommands and plain options exclude each other'));
  return violations;
}

/** Names, descriptions and values, of each the longest translation: https://docs.discord.com/developers/interactions/application-commands#slash-commands */
function textLength(node: Record<string, unknown>): number {
  const longest = (key: string) => {
    const localized = node[`${key}_localizations`];
    const all = [node[key], ...(isRecord(localized) ? Object.values(localized) : [])];
    return Math.max(...all.map(length));
  };
  const children = [node.options, node.choices].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  const below = children.reduce((sum: number, child) => sum + (isRecord(child) ? textLength(child) : 0), 0);
  return longest('name') + longest('description') + length(node.value) + below;
}
