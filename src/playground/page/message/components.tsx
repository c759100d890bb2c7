import {
  type APIAttachment,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { Markdown } from '../markdown/markdown.js';
import { Attachment, Picture } from './attachments.js';
import { Button } from './button.js';
import { colour } from './colour.js';
import { Select } from './select.js';

/** Everything that a component may be, wherever it stands: https://docs.discord.com/developers/components/reference */
type Component =
  | APIMessageTopLevelComponent
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>['components'][number]
  | Extract<APIMessageTopLevelComponent, { type: ComponentType.Section }>['accessory'];

interface Props {
  message: APIMessage;
  components: readonly Component[];
}

export function Components({ message, components }: Props) {
  return components.map((component, n) => <One key={component.id ?? n} message={message} component={component} />);
}

function One({ message, component }: { message: APIMessage; component: Component }) {
  switch (component.type) {
    case ComponentType.ActionRow:
      return (
        <div class="row">
          <Components message={message} components={component.components} />
        </div>
      );
    case ComponentType.Button:
      return <Button message={message} button={component} />;
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return <Select message={message} menu={component} />;
    case ComponentType.TextDisplay:
      return <Markdown text={component.content} />;
    case ComponentType.Section:
      return (
        <div class="section">
          <div>
            <Components message={message} components={component.components} />
          </div>
          <One message={message} component={component.accessory} />
        </div>
      );
    case ComponentType.Thumbnail:
      return (
        <div class="thumbnail">
          <Picture url={component.media.url} words={component.description ?? 'Thumbnail'} />
        </div>
      );
    case ComponentType.MediaGallery:
      return (
        <div class={`gallery gallery-${Math.min(component.items.length, 3)}`}>
          {component.items.map((item, n) => (
            <div key={n} class="picture">
              <Picture url={urlOf(message, item.media.url)} words={item.description ?? ''} />
            </div>
          ))}
        </div>
      );
    case ComponentType.File:
      return <Attachment file={fileOf(message, component.file.url)} />;
    case ComponentType.Separator: {
      const large = component.spacing === SeparatorSpacingSize.Large;
      return <hr class={`separator ${component.divider === false ? 'bare' : ''} ${large ? 'large' : ''}`} />;
    }
    case ComponentType.Container: {
      const accent = component.accent_color;
      const style = accent === null || accent === undefined ? {} : { borderLeftColor: colour(accent) };
      return (
        <div class={`container ${accent === null || accent === undefined ? '' : 'accented'}`} style={style}>
          <Components message={message} components={component.components} />
        </div>
      );
    }
    default:
      return <p class="unknown-component">The playground cannot show this component.</p>;
  }
}

/** A file that came with the message is named in its components as attachment://name. */
function urlOf(message: APIMessage, url: string): string {
  return message.attachments.find(({ filename }) => url === `attachment://${filename}`)?.url ?? url;
}

function fileOf(message: APIMessage, url: string): Pick<APIAttachment, 'url' | 'filename' | 'size'> {
  const known = message.attachments.find((file) => file.url === url || url === `attachment://${file.filename}`);
  return known ?? { url, filename: url.split('/').at(-1) ?? url, size: 0 };
}
