// Starts the page: waits for the core in the background and shows the app.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './api/connection.ts';
import { App } from './app/App.tsx';
import './theme/index.css';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root.');

void connect();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
