import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk.js';
import { CommandForm } from './command-form.js';
import { type Usable, usable } from './commands.js';
import { TextForm } from './text-form.js';

/** Where something is written: a text, or the options of a command. */
export function Composer() {
  const { act, place, me } = useDesk();
  const [commands, setCommands] = useState<readonly Usable[]>([]);
  const [command, setCommand] = useState<Usable | null>(null);
  useEffect(() => {
    setCommand(null);
    void act({ do: 'offered', channel: place.id }).then((outcome) => setCommands(usable(outcome?.commands ?? [])));
  }, [place.id, me.id]);
  return (
    <section class="composer" aria-label="Write">
      {command ? (
        <CommandForm key={command.name} command={command} onDone={() => setCommand(null)} />
      ) : (
        <TextForm key={`${place.id}-${me.id}`} commands={commands} onCommand={setCommand} />
      )}
    </section>
  );
}
