import type { AutocompleteInteraction } from 'discord.js';
import { LIMITS } from '../rendering/limits.js';
import { clip, tidy } from '../rendering/markdown.js';

/**
 * Offers what of `entries` holds every word that was typed, for lists that are short enough to look through; entries
 * whose value is longer than Discord allows can only be typed.
 */
export async function offer(
  interaction: AutocompleteInteraction,
  entries: Iterable<{ readonly name: string; readonly value: string }>,
): Promise<void> {
  const typed = interaction.options.getFocused().slice(0, LIMITS.choiceText).toLowerCase().split(/\s+/);
  const choices: { name: string; value: string }[] = [];
  for (const { name, value } of entries) {
    const text = `${name} ${value}`.toLowerCase();
    if (value.length > LIMITS.choiceText || !typed.every((word) => text.includes(word))) continue;
    choices.push({ name: clip(tidy(name), LIMITS.choiceText) || value, value });
    if (choices.length === LIMITS.choices) break;
  }
  await interaction.respond(choices);
}
