/** What the terminal says once the playground stands. */
export function whatToTry(address: string, question: string): string {
  return `  Open     ${address}

  Try      @Summit Desk ${question}
           /ask, and choose a question while you type
           Apps under a message's menu, then Answer this
           as Cleo, a curator: Data, break a file, save, reload, mend it
  Or here  npm run chat

  Next     A server of your own: make an app at https://discord.com/developers/applications, put its token into .env
           as DISCORD_TOKEN=…, then npm run register and npm start. docs/operating.md goes through it step by step.

  Ctrl+C ends it. Nothing is kept, and data/ is never changed from the page.

`;
}
