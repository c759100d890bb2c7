import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageCommands, slashCommands } from '../../src/commands/registry.js';
import { sameSet } from '../../src/discord/register-commands.js';

const commands = [...slashCommands, ...messageCommands];
const all = commands.map(({ data }) => data);

describe('the set of commands', () => {
  it('is the same in another order, with what Discord adds and defaults left out', () => {
    const stored = all
      .map((data) => ({ id: '1', application_id: '2', version: '3', dm_permission: true, ...data }))
      .reverse()
      .map(({ nsfw: _, ...rest }) => rest);
    expect(sameSet(stored, all)).toBe(true);
  });

  it('differs by a word, an option, a locale or a missing command', () => {
    const [first, ...rest] = all;
    expect(sameSet(rest, all)).toBe(false);
    expect(sameSet([{ ...first, description: 'Another' }, ...rest], all)).toBe(false);
    expect(sameSet([{ ...first, options: [] }, ...rest], all)).toBe(false);
    expect(sameSet([{ ...first, name_localizations: {} }, ...rest], all)).toBe(false);
  });
});

describe('each command', () => {
  it.each(commands.map(({ data, scope }) => [data.name, data, scope] as const))(
    '%s says all that Discord would else decide',
    (_, data, scope) => {
      // Registered everywhere, and only for whoever manages a server.
      const open = scope === 'everyone' && data.name !== 'settings';
      expect(data.integration_types).toEqual(open ? [0, 1] : [0]);
      expect(data.contexts).toEqual(open ? [0, 1, 2] : [0]);
      expect(data.default_member_permissions).toBe(open ? null : '32');
      expect(Object.keys(data.name_localizations ?? {})).toEqual(['en-US', 'en-GB', 'ru', 'zh-CN']);
      if (data.type === ApplicationCommandType.Message) return;
      for (const name of Object.values(data.name_localizations ?? {})) {
        expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
        expect(name).toBe(name?.toLowerCase());
      }
      expect(Object.keys(('description_localizations' in data && data.description_localizations) || {})).toHaveLength(
        4,
      );
      if (open) expect(JSON.stringify(data).length).toBeLessThan(8000);
    },
  );

  it('has a name of its own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});
