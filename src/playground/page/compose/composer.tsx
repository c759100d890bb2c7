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
    // Nobody is shown what is offered to somebody else, not even for a moment.
    setCommand(null);
    setCommands([]);
    let current = true;
    void act({ do: 'offered', channel: place.id }).then((outcome) => {
      if (current) setCommands(usable(outcome?.commands ?? []));
    });
    return () => {
      current = false;
    };
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
