import { useEffect, useRef, useState } from 'preact/hooks';
import { nameOf, useDesk } from '../desk.js';
import type { Usable } from './commands.js';
import { FILE_BYTES, readFile } from './files.js';
import { type Entry, Listbox, useChoosing } from './listbox.js';
import { fromNames, nameable, nameBeingTyped } from './mentions.js';

interface Props {
  commands: readonly Usable[];
  onCommand(command: Usable): void;
}

/** Free text with @mentions, `/` for the commands, files, and a reply. Enter sends, Shift+Enter breaks the line. */
export function TextForm({ commands, onCommand }: Props) {
  const desk = useDesk();
  const { place, replyTo, setReplyTo } = desk;
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [closed, setClosed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (replyTo) field.current?.focus();
  }, [replyTo]);
  useEffect(() => {
    // As high as its text, up to what the style sheet allows.
    if (!field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
  }, [text]);

  const entries = closed ? [] : entriesFor();
  const choosing = useChoosing(entries, () => setClosed(true), 0);
  const title = text.startsWith('/') ? 'Commands' : 'People';
  const where =
    place.kind === 'dm' ? `@${desk.bot.name}` : place.kind === 'thread' ? `“${place.name}”` : `#${place.name}`;

  function entriesFor(): Entry[] {
    if (/^\/[\p{L}-]*(?: [\p{L}-]*)*$/u.test(text)) {
      const typed = text.slice(1).toLowerCase();
      return commands
        .filter(({ name }) => name.startsWith(typed))
        .map((command) => ({
          key: command.name,
          label: `/${command.name}`,
          note: command.description,
          choose: () => onCommand(command),
        }));
    }
    const before = text.slice(0, field.current?.selectionStart ?? text.length);
    const typed = nameBeingTyped(before);
    if (typed === null) return [];
    return nameable(desk)
      .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()) && name.length > typed.length)
      .map(({ id, name }) => ({
        key: id,
        label: `@${name}`,
        note: id === desk.bot.id ? 'the bot' : 'member',
        choose: () => setText(`${before.slice(0, before.length - typed.length)}${name} ${text.slice(before.length)}`),
      }));
  }

  async function send() {
    // What stands in the field, also where it was typed faster than the page was drawn.
    const content = fromNames((field.current?.value ?? text).trim(), desk);
    if (content === '' && files.length === 0) return;
    const loaded = await Promise.all(files.map(readFile));
    const reply = replyTo === null ? {} : { replyTo: replyTo.id };
    const done = await desk.act({ do: 'say', channel: place.id, content, files: loaded, ...reply });
    if (done === null) return;
    setText('');
    setFiles([]);
    setReplyTo(null);
  }

  function take(list: FileList | null) {
    const given = [...(list ?? [])];
    const large = given.find((file) => file.size > FILE_BYTES);
    if (large) desk.complain(`${large.name} is larger than 10 MB, which is what Discord takes.`);
    else setFiles([...files, ...given].slice(0, 10));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Listbox id="offers" title={title} entries={entries} choosing={choosing} />
      {replyTo ? (
        <div class="above-field">
          Replying to <strong>{nameOf(desk, replyTo.author.id)}</strong>
          <button type="button" class="icon" aria-label="Do not reply" onClick={() => setReplyTo(null)}>
            ✕
          </button>
        </div>
      ) : null}
      {files.length === 0 ? null : (
        <ul class="above-field chosen-files" aria-label="Files to send">
          {files.map((file) => (
            <li key={file.name}>
              {file.name}
              <button
                type="button"
                class="icon"
                aria-label={`Leave out ${file.name}`}
                onClick={() => setFiles(files.filter((one) => one !== file))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="field">
        <button type="button" class="icon" aria-label="Attach files" onClick={() => picker.current?.click()}>
          +
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          class="hidden"
          tabIndex={-1}
          aria-label="Files"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={2000}
          placeholder={`Message ${where}`}
          aria-label={`Message ${where}`}
          aria-autocomplete="list"
          {...(entries.length > 0
            ? { 'aria-controls': 'offers', 'aria-activedescendant': `offers-${choosing.active}` }
            : {})}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setClosed(false);
          }}
          onKeyDown={(event) => {
            if (choosing.onKey(event) || event.isComposing) return;
            if (event.key === 'Escape') setReplyTo(null);
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            void send();
          }}
        />
        <button type="submit" class="icon send" aria-label="Send">
          ➤
        </button>
      </div>
    </form>
  );
}
