import type { APIAttachment } from 'discord-api-types/v10';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk.js';

/** The path of an uploaded file on the loopback; null for an address elsewhere, which the page does not load. */
function uploadPath(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  return hostname === '127.0.0.1' && pathname.startsWith('/attachments/') ? pathname : null;
}

/** A file of this playground as an address that the browser can show; null while it comes, and for files elsewhere. */
function useUpload(url: string): string | null {
  const { client } = useDesk();
  const [blob, setBlob] = useState<string | null>(null);
  const path = uploadPath(url);
  useEffect(() => {
    if (path === null) return;
    let made: string | null = null;
    let gone = false;
    client.blob(path).then(
      (address) => {
        made = address;
        if (gone) URL.revokeObjectURL(address);
        else setBlob(address);
      },
      () => setBlob(null),
    );
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [path]);
  return blob;
}

/** A picture of the playground; one from elsewhere is named, since the page loads nothing from the net. */
export function Picture({ url, words }: { url: string; words: string }) {
  const source = useUpload(url);
  if (uploadPath(url) !== null) return source ? <img src={source} alt={words} /> : <span class="loading">…</span>;
  return (
    <span class="elsewhere">
      Picture{words === '' ? '' : `: ${words}`}{' '}
      <small>({URL.canParse(url) ? new URL(url).hostname : url}, not loaded here)</small>
    </span>
  );
}

/** Files below a message. */
export function Attachments({ files }: { files: readonly APIAttachment[] }) {
  if (files.length === 0) return null;
  return (
    <div class="attachments">
      {files.map((file) => (
        <Attachment key={file.id} file={file} />
      ))}
    </div>
  );
}

export function Attachment({
  file,
}: {
  file: Pick<APIAttachment, 'url' | 'filename' | 'size' | 'content_type' | 'description'>;
}) {
  // SVG can hold scripts and is shown as a file.
  if (/^image\/(?!svg)/.test(file.content_type ?? '')) {
    return (
      <div class="picture">
        <Picture url={file.url} words={file.description ?? file.filename} />
      </div>
    );
  }
  return <FileCard file={file} />;
}

function FileCard({ file }: { file: Pick<APIAttachment, 'url' | 'filename' | 'size'> }) {
  const source = useUpload(file.url);
  return (
    <div class="file">
      <span aria-hidden="true">📄</span>
      <span>
        {source ? (
          <a href={source} download={file.filename}>
            {file.filename}
          </a>
        ) : (
          file.filename
        )}
        <small>{(file.size / 1024).toFixed(1)} KB</small>
      </span>
    </div>
  );
}
