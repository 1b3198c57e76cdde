// Fifty hosts of this machine, 127.1.0.1 to 127.1.0.50, at one port. Each answers after 50 ms: `/gone/…` with 404,
// `/old/…` with a redirect for good, all else with a small page.
const http = require('node:http');

const HOSTS = 50;
const THINKS = 50;
const PAGE = `<!doctype html><title>A page</title><p>${'Some text. '.repeat(200)}`;

let requests = 0;
let times = new Map();
let hasNews = false;

function answer(request, response) {
  requests++;
  const key = request.socket.localAddress + request.url;
  times.set(key, (times.get(key) ?? 0) + 1);
  hasNews = true;
  setTimeout(() => {
    if (request.url.startsWith('/gone/')) response.writeHead(404).end();
    else if (request.url.startsWith('/old/')) {
      response.writeHead(301, { Location: request.url.replace('/old/', '/new/') }).end();
    } else
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(request.method === 'HEAD' ? '' : PAGE);
  }, THINKS);
}

async function listen(host, port) {
  const server = http.createServer({ keepAliveTimeout: 30_000 }, answer);
  await new Promise((resolve) => server.listen(port, host, 2048, resolve));
  return server.address().port;
}

async function main() {
  const port = await listen('127.1.0.1', 0);
  for (let host = 2; host <= HOSTS; host++) await listen(`127.1.0.${host}`, port);
  process.send({ port });
  setInterval(() => {
    if (!hasNews) return;
    hasNews = false;
    process.send({ requests, mostForOne: Math.max(0, ...times.values()) });
  }, 100);
  process.on('message', () => {
    requests = 0;
    times = new Map();
  });
}

void main();
