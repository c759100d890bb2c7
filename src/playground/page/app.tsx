import type { APIMessage } from 'discord-api-types/v10';
import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { Channel } from './channel.js';
import type { Client } from './client.js';
import { type Desk, DeskProvider, nameOf } from './desk.js';
import { Header, type Panel } from './header.js';
import { Modal, type OpenForm } from './modal.js';
import { DataPanel } from './panels/data.js';
import { InspectPanel } from './panels/inspect.js';
import { Sidebar } from './sidebar.js';
import { EMPTY, reduce } from './state.js';

/** The whole page once it has a key. */
export function App({ client }: { client: Client }) {
  const [state, change] = useReducer(reduce, EMPTY);
  const [person, setPerson] = useState<string | null>(null);
  const [placeId, setPlace] = useState<string | null>(null);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [menu, setMenu] = useState(false);
  const [form, setForm] = useState<OpenForm | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [replyTo, setReplyTo] = useState<APIMessage | null>(null);

  useEffect(
    () => client.follow(change, (final) => change({ type: 'connection', connection: final ? 'refused' : 'lost' })),
    [client],
  );
  useEffect(() => setReplyTo(null), [placeId, person]);

  const { hello, people, places } = state;
  const me = people.find((one) => one.id === person) ?? people[0];
  const own = places.filter((one) => one.person === null || one.person === me?.id);
  const place = own.find((one) => one.id === placeId) ?? own[0];

  const desk = useMemo<Desk | null>(() => {
    if (!hello || !me || !place) return null;
    return {
      client,
      state,
      bot: hello.bot,
      people,
      me,
      place,
      replyTo,
      setReplyTo,
      complain: setFault,
      visit: setPlace,
      become(id) {
        setPerson(id);
        // Somebody else's direct messages are not shown; one's own are.
        if (place.kind === 'dm') setPlace(places.find((one) => one.person === id)?.id ?? null);
      },
      async act(deed) {
        setFault(null);
        try {
          const outcome = await client.act({ ...deed, as: me.id });
          const { outcome: seen, interaction } = outcome;
          if (seen?.kind === 'failed') setFault(`${nameOf({ bot: hello.bot, people }, hello.bot.id)}: ${seen.reason}.`);
          if (seen?.kind === 'modal' && interaction !== undefined) setForm({ interaction, modal: seen.modal });
          return outcome;
        } catch (error) {
          setFault(error instanceof Error ? error.message : String(error));
          return null;
        }
      },
    };
  }, [state, me, place, replyTo, client]);

  if (state.connection === 'refused') return <NoKey />;
  if (desk === null) return <p class="whole-page">Connecting…</p>;
  return (
    <DeskProvider value={desk}>
      <div class={`app ${panel === null ? '' : 'with-panel'} ${menu ? 'with-menu' : ''}`}>
        <Sidebar onGo={() => setMenu(false)} />
        <main>
          <Header panel={panel} onPanel={setPanel} menu={menu} onMenu={setMenu} />
          {state.connection === 'lost' ? (
            <p class="banner" role="alert">
              The playground does not respond. Trying again …
            </p>
          ) : null}
          {fault === null ? null : (
            <p class="banner" role="alert">
              {fault}
              <button type="button" class="icon" aria-label="Close this notice" onClick={() => setFault(null)}>
                ✕
              </button>
            </p>
          )}
          <Channel />
        </main>
        {panel === null ? null : (
          <aside class="panel" aria-label={panel === 'inspect' ? 'Inspect' : 'Data'}>
            <header>
              <h2>{panel === 'inspect' ? 'Inspect' : 'Data'}</h2>
              <button type="button" class="icon" aria-label="Close the panel" onClick={() => setPanel(null)}>
                ✕
              </button>
            </header>
            <div class="panel-body">{panel === 'inspect' ? <InspectPanel /> : <DataPanel />}</div>
          </aside>
        )}
      </div>
      {form ? <Modal form={form} onClose={() => setForm(null)} /> : null}
    </DeskProvider>
  );
}

export function NoKey() {
  return (
    <main class="whole-page">
      <h1>Summit Desk playground</h1>
      <p>Open the full address shown in the terminal: the part after # is the key to this session.</p>
    </main>
  );
}
