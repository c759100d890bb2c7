import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';
import { Markdown } from '../markdown/markdown.js';
import { formatMoment } from '../time.js';
import { Picture } from './attachments.js';
import { colour } from './colour.js';

/** An embed: https://docs.discord.com/developers/resources/message#embed-object */
export function Embed({ embed, files }: { embed: APIEmbed; files: readonly APIAttachment[] }) {
  const { title, url, description, author, fields = [], footer, image, thumbnail, timestamp } = embed;
  const address = (given: string) => files.find(({ filename }) => given === `attachment://${filename}`)?.url ?? given;
  return (
    <div class="embed" style={embed.color === undefined ? {} : { borderLeftColor: colour(embed.color) }}>
      <div class="embed-text">
        {author ? <p class="embed-author">{author.name}</p> : null}
        {title === undefined ? null : (
          <div class="embed-title">
            {url !== undefined && /^https?:/.test(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              <Markdown text={title} />
            )}
          </div>
        )}
        {description === undefined ? null : <Markdown text={description} />}
        {fields.length === 0 ? null : (
          <dl class="embed-fields">
            {fields.map((field, n) => (
              <div key={n} class={field.inline ? 'inline' : ''}>
                <dt>
                  <Markdown text={field.name} />
                </dt>
                <dd>
                  <Markdown text={field.value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {image ? <Picture url={address(image.url)} words="Picture of the embed" /> : null}
        {footer || timestamp ? (
          <p class="embed-footer">
            {[footer?.text, timestamp === undefined ? undefined : formatMoment(timestamp)].filter(Boolean).join(' • ')}
          </p>
        ) : null}
      </div>
      {thumbnail ? (
        <div class="thumbnail">
          <Picture url={address(thumbnail.url)} words="Thumbnail of the embed" />
        </div>
      ) : null}
    </div>
  );
}
