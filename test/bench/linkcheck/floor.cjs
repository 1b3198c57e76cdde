// node floor.cjs <undici> <addresses.json> <at a time>: asks for each address once, and reads what comes.
const { readFileSync } = require('node:fs');

const [, , library, file, atATime] = process.argv;
const { Agent, request } = require(library);

async function main() {
  const addresses = JSON.parse(readFileSync(file, 'utf8'));
  const dispatcher = new Agent();
  let next = 0;
  const work = async () => {
    while (next < addresses.length) {
      const { body } = await request(addresses[next++], { dispatcher });
      await body.dump();
    }
  };
  await Promise.all(Array.from({ length: Number(atATime) }, work));
  await dispatcher.close();
}

void main();
