import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Suggestion } from '../engine/answer.js';
import { CATALOGUES, messagesFor } from '../messages/index.js';
import { LIMITS, QUESTION } from '../rendering/limits.js';
import { clip, tidy } from '../rendering/markdown.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { languageOf, sayAnswer } from './replying.js';
import { isOff } from './topics-off.js';

const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1);

/** A choice whose question is longer than Discord lets a value be carries the fact's id instead. */
const FACT = /^fact:([a-z0-9-]+)$/;

export const ask = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('ask', 'спросить', '提问'),
    ...described(
      'Ask a question and get a cited answer',
      'Задать вопрос и получить ответ с источниками',
      '提出问题，获得附有出处的回答',
    ),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('question', 'вопрос', '问题'),
        ...described('What would you like to know?', 'Что вы хотите узнать?', '您想了解什么？'),
        required: true,
        min_length: 1,
        max_length: QUESTION,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('private', 'лично', '仅自己可见'),
        ...described('Show the answer only to you', 'Показать ответ только вам', '仅向您显示回答'),
      },
      {
        type: ApplicationCommandOptionType.User,
        ...named('mention', 'кому', '提及'),
        ...described('Address the answer to a member', 'Адресовать ответ участнику', '将回答指给某位成员'),
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named('language', 'язык', '语言'),
        ...described('Answer in this language', 'Ответить на этом языке', '用该语言回答'),
        choices: Object.values(CATALOGUES).map(({ language, languageName }) => ({
          name: capital(languageName(language)),
          value: language,
        })),
      },
    ],
  },
  async execute(interaction, desk) {
    const asked = interaction.options.getString('question', true);
    const answerer = desk.answerer.current();
    const today = desk.today();
    const chosen = FACT.exec(asked)?.[1];
    const language = interaction.options.getString('language') ?? undefined;
    const { locale } = interaction;
    const told = chosen === undefined ? null : answerer.tell(chosen, language ?? messagesFor(locale).language);
    const onStep = desk.trails.of(interaction.id).step;
    const forced = { onStep, ...(language === undefined ? {} : { language }) };
    const answer = told ?? (await answerer.consider(clip(tidy(asked), QUESTION), { today, locale, ...forced }));
    await sayAnswer(interaction, desk, answer, {
      hidden: interaction.options.getBoolean('private') ?? false,
      remember: told === null ? asked : null,
      member: interaction.options.getUser('mention')?.id ?? null,
    });
  },
  async autocomplete(interaction, desk) {
    const typed = tidy(interaction.options.getFocused()).slice(0, QUESTION);
    const { suggest, library } = desk.answerer.current();
    const off = desk.settings.of(interaction.guildId).topics;
    const found = suggest(typed, LIMITS.choices, languageOf(interaction));
    await interaction.respond(toChoices(found.filter(({ fact }) => !isOff(fact, off, library))));
  },
} satisfies SlashCommand;

/** Suggestions as Discord's choices: at most 25, names of 1 to 100 characters, no two alike. */
export function toChoices(found: readonly Suggestion[]): { name: string; value: string }[] {
  const choices = found.flatMap(({ question, fact }) => {
    const text = tidy(question);
    const value = text.length <= LIMITS.choiceText ? text : fact === '' ? '' : `fact:${fact}`;
    return text === '' || value === '' ? [] : [{ name: clip(text, LIMITS.choiceText), value }];
  });
  const names = choices.map((choice) => choice.name);
  return choices.filter((choice, index) => names.indexOf(choice.name) === index).slice(0, LIMITS.choices);
}
