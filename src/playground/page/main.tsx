import { render } from 'preact';
import { App, NoKey } from './app.js';
import { createClient } from './client.js';
import { sessionKey } from './key.js';
import './css/page.css';

const key = sessionKey();
render(key === null ? <NoKey /> : <App client={createClient(key)} />, document.body);
