import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './startServer';

const connection = createConnection();

process.on('unhandledRejection', (reason) => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});

startServer(connection);
connection.listen();
