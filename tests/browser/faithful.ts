import { ButtonStyle, ComponentType, MessageFlags, SeparatorSpacingSize } from 'discord-api-types/v10';

/** Everything that the page shows of Components V2, in one message of a bot. */
export const EVERYTHING = {
  flags: MessageFlags.IsComponentsV2,
  components: [
    {
      type: ComponentType.Container,
      accent_color: 0x5865f2,
      components: [
        {
          type: ComponentType.Section,
          components: [
            { type: ComponentType.TextDisplay, content: '# Title\n**bold** *italic* __under__ ~~gone~~ `code`' },
          ],
          accessory: {
            type: ComponentType.Button,
            style: ButtonStyle.Link,
            label: 'Read on',
            url: 'https://example.org/a',
          },
        },
        { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Large },
        {
          type: ComponentType.TextDisplay,
          content:
            '- one\n- two\n1. first\n> quoted\n||hidden||\n<t:1700000000:D>\n[link](<https://example.org/b>) [bad](javascript:alert(1))\n-# small print',
        },
        { type: ComponentType.TextDisplay, content: '<img src=x onerror=alert(1)> <b>not bold</b>' },
        {
          type: ComponentType.MediaGallery,
          items: [{ media: { url: 'https://example.org/picture.png' }, description: 'A picture elsewhere' }],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.Button, style: ButtonStyle.Success, label: 'Good', custom_id: 'x:good' },
            { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Off', custom_id: 'x:off', disabled: true },
          ],
        },
      ],
    },
  ],
};

export const EMBED = {
  content: 'An embed:',
  embeds: [
    {
      title: 'Heading of the embed',
      url: 'https://example.org/c',
      description: 'With **marks**.',
      color: 0xeb459e,
      fields: [
        { name: 'Left', value: '1', inline: true },
        { name: 'Right', value: '2', inline: true },
      ],
      footer: { text: 'The foot' },
    },
  ],
};
