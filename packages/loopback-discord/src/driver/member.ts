import { type APIApplicationCommand, type APIMessage, ChannelType } from 'discord-api-types/v10';
import { LoopbackError } from '../loopback-error.js';
import { messagesFor } from '../messages/store.js';
import { openThread } from '../messages/threads.js';
import type { Platform } from '../platform.js';
import type { Channel } from '../world/world.js';
import { messageMenu, offeredCommands, slash, userMenu } from './commands.js';
import { click, select } from './components.js';
import { type AutocompleteHandle, autocompleteHandle, type InteractionHandle, interactionHandle } from './handles.js';
import { channelFor } from './lookup.js';
import { type ModalValues, submitModal } from './modals.js';
import type { OptionValue } from './options.js';
import { react, unreact } from './react.js';
import type { Replies } from './replies.js';
import { deleteMessage, editOwn, type MessageRef, type Said, type SayOptions, said, say } from './speak.js';

type Options = Record<string, OptionValue>;

/**
 * A user at their keyboard. Channels are given by id or name; `dm` is the user's own channel with the bot. What
 * Discord's client would not allow throws a LoopbackError at once.
 */
export interface MemberDriver {
  id: string;
  /** `<@id>` */
  mention: string;
  /** Id of this user's own channel with the bot, which is opened by asking for it. */
  directMessage(): string;
  /** Writes a message, as a reply or with files if the options say so. */
  say(channel: string, content: string, options?: SayOptions): Said;
  /** Changes a message of their own. */
  edit(message: MessageRef, content: string): void;
  /** Deletes a message of their own, or any where they manage messages. */
  delete(message: MessageRef): void;
  /** Names of the commands that this user is offered there. */
  commands(channel: string): string[];
  /** The same with their options. */
  offered(channel: string): APIApplicationCommand[];
  /** What this user sees in a channel, ephemeral messages included, oldest first. */
  sees(channel: string): APIMessage[];
  /** Uses a slash command; with subcommands the name is as in `tag add`. */
  command(channel: string, name: string, options?: Options): InteractionHandle;
  /** Asks for choices while the option `focused`, by default the last, is being typed. */
  autocomplete(channel: string, name: string, options: Options, focused?: string): AutocompleteHandle;
  /** Uses a message command. */
  contextMenu(message: MessageRef, name: string): InteractionHandle;
  /** Uses a user command on somebody, by name or id, who is seen in this channel. */
  userMenu(channel: string, user: string, name: string): InteractionHandle;
  /** Presses a button, by custom_id or label. */
  click(message: MessageRef, customIdOrLabel: string): InteractionHandle;
  /** Chooses in a select menu, by the values of its options. */
  select(message: MessageRef, customId: string, values: string[]): InteractionHandle;
  /** Fills in and sends the modal that `shown` opened; values by custom_id, lists for select menus. */
  submitModal(shown: InteractionHandle, values: ModalValues): InteractionHandle;
  /** Reacts with an emoji of Unicode, such as `👍`. */
  react(message: MessageRef, emoji: string): void;
  /** Takes a reaction back. */
  unreact(message: MessageRef, emoji: string): void;
  /** Opens a public thread in a channel, from a message if one is given, and gives its id. */
  thread(channel: string, name: string, from?: MessageRef): string;
  /** Opens a forum post; its id is that of its first message. */
  post(forum: string, title: string, content: string): Said;
}

export function memberDriver(platform: Platform, userId: string, replies: Replies): MemberDriver {
  const at = (channel: string) => channelFor(platform, userId, channel);
  const speak = (channel: Channel, content: string, options: SayOptions & { id?: string } = {}) =>
    said(say(platform, userId, channel, content, options), replies);
  return {
    id: userId,
    mention: `<@${userId}>`,
    directMessage: () => at('dm').id,
    say: (channel, content, options) => speak(at(channel), content, options),
    edit: (message, content) => void editOwn(platform, userId, message, content),
    delete: (message) => deleteMessage(platform, userId, message),
    commands: (channel) => offeredCommands(platform, userId, at(channel)).map((one) => one.name),
    offered: (channel) => offeredCommands(platform, userId, at(channel)),
    sees: (channel) => messagesFor(platform, at(channel).id, userId),
    command: (channel, name, options = {}) =>
      interactionHandle(slash(platform, userId, at(channel), { name, options })),
    autocomplete(channel, name, options, focused = Object.keys(options).at(-1)) {
      if (focused === undefined) throw new LoopbackError('no option is being typed');
      return autocompleteHandle(slash(platform, userId, at(channel), { name, options, focused }));
    },
    contextMenu: (message, name) => interactionHandle(messageMenu(platform, userId, message, name)),
    userMenu: (channel, user, name) => interactionHandle(userMenu(platform, userId, at(channel), user, name)),
    click: (message, name) => interactionHandle(click(platform, userId, message, name)),
    select: (message, customId, values) => interactionHandle(select(platform, userId, message, customId, values)),
    submitModal: (shown, values) => interactionHandle(submitModal(platform, userId, shown.id, values)),
    react: (message, emoji) => react(platform, userId, message, emoji),
    unreact: (message, emoji) => unreact(platform, userId, message, emoji),
    thread: (channel, name, from) => startThread(platform, userId, at(channel), name, from?.id).id,
    post(forum, title, content) {
      const parent = at(forum);
      if (parent.type !== ChannelType.GuildForum) throw new LoopbackError(`${forum} is no forum`);
      const thread = startThread(platform, userId, parent, title);
      // The first message of a post has the id of its thread.
      return speak(thread, content, { id: thread.id });
    },
  };
}

/** Opens a public thread as a user. */
function startThread(platform: Platform, userId: string, parent: Channel, name: string, id?: string): Channel {
  const guild = platform.world.guilds.get(parent.guildId ?? '');
  if (!guild) throw new LoopbackError('threads are for servers');
  return openThread(platform, guild, parent, { ownerId: userId, name, id });
}
