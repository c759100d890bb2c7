import { useEffect, useState } from 'preact/hooks';
import type { DataFolder } from '../../wire.js';
import { useDesk } from '../desk.js';

/** The copy of the data folder: break it, mend it, and let the bot reload it as a curator would. */
export function DataPanel() {
  const desk = useDesk();
  const { client, complain } = desk;
  const [folder, setFolder] = useState<DataFolder | null>(null);
  const [path, setPath] = useState('');
  const [text, setText] = useState('');
  const [saved, setSaved] = useState('');
  const [problems, setProblems] = useState<readonly string[] | null>(null);

  const guarded = async (work: () => Promise<void>) => {
    await work().catch((error: unknown) => complain(error instanceof Error ? error.message : String(error)));
  };
  const list = async () => setFolder(await client.get<DataFolder>('/api/data'));
  const open = async (wanted: string) => {
    const file = await client.get<{ text: string }>(`/api/data/file?path=${encodeURIComponent(wanted)}`);
    setPath(wanted);
    setText(file.text);
    setSaved(file.text);
  };
  useEffect(() => {
    void guarded(async () => {
      const found = await client.get<DataFolder>('/api/data');
      setFolder(found);
      const first = found.files.find((one) => one.path.startsWith('facts/')) ?? found.files[0];
      if (first) await open(first.path);
    });
  }, []);

  const save = () =>
    guarded(async () => {
      const done = await client.post<{ problems: string[] }>('/api/data/file', { path, text });
      setSaved(text);
      setProblems(done.problems);
      await list();
    });
  const reset = () =>
    guarded(async () => {
      await client.post('/api/data/reset', {});
      setProblems(null);
      await list();
      if (path !== '') await open(path);
    });

  if (folder === null) return <p class="empty">Reading…</p>;
  return (
    <div class="data">
      <p class="hint">
        A copy of <code>{folder.from}</code>: what you save here does not change the original. The bot keeps its present
        facts until a curator reloads.
      </p>
      <label for="data-file">File</label>
      <select id="data-file" value={path} onChange={(event) => void guarded(() => open(event.currentTarget.value))}>
        {folder.files.map((file) => (
          <option key={file.path} value={file.path}>
            {file.path}
            {file.changed ? ' (changed)' : ''}
          </option>
        ))}
      </select>
      <label for="data-text" class="visually-hidden">
        Content of {path}
      </label>
      <textarea
        id="data-text"
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="data-actions">
        <button type="button" class="button primary" disabled={text === saved} onClick={save}>
          Save
        </button>
        <button
          type="button"
          class="button secondary"
          disabled={desk.me.role !== 'curator'}
          onClick={() => void reload()}
        >
          /facts reload
        </button>
        <button type="button" class="button secondary" onClick={reset}>
          Copy anew
        </button>
      </div>
      {desk.me.role === 'curator' ? null : (
        <p class="hint">Only a curator may reload: switch to one at the bottom left.</p>
      )}
      <div role="status" class="data-status">
        {problems === null ? null : problems.length === 0 ? (
          <p class="verdict good">✓ Saved. No problems found.</p>
        ) : (
          <>
            <p class="verdict bad">✗ Saved, but a reload will be refused:</p>
            <ul class="faults">
              {problems.slice(0, 20).map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );

  /** In a channel of the server, where curators have their commands. */
  async function reload() {
    const channel =
      desk.place.kind === 'dm' ? desk.state.places.find((one) => one.kind === 'channel')?.id : desk.place.id;
    if (channel === undefined) return;
    if (channel !== desk.place.id) desk.visit(channel);
    await desk.act({ do: 'slash', channel, name: 'facts reload', options: {} });
  }
}
