// Speaks to an endpoint with a published client, as an application would:
// `node clients.mjs <client> <url>` with { query, variables, hash } as JSON on stdin prints the results as a JSON array.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { print } from 'graphql';
import { firstValueFrom, toArray } from 'rxjs';
import WebSocket from 'ws';

const [, , client, url] = process.argv;
const socketUrl = url.replace(/^http/, 'ws');

// Whatever the client's way of subscribing, all results until the server completes.
const collect = (subscribe) =>
  new Promise((resolve, reject) => {
    const results = [];
    subscribe({ next: (result) => results.push(result), error: reject, complete: () => resolve(results) });
  });

const apollo = (link) => new ApolloClient({ link, cache: new InMemoryCache() });

const run = async ({ client: apolloClient, query, variables }) => {
  const document = gql(query);
  const { operation } = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
  switch (operation) {
    case 'query':
      return [await apolloClient.query({ query: document, variables })];
    case 'mutation':
      return [await apolloClient.mutate({ mutation: document, variables })];
    default:
      return firstValueFrom(apolloClient.subscribe({ query: document, variables }).pipe(toArray()));
  }
};

const clients = {
  'graphql-ws': ({ query, variables }) => {
    const ws = createWsClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    return collect((sink) => ws.subscribe({ query, variables }, sink)).finally(() => ws.dispose());
  },
  // Two applications on one graph: one listens, the other changes; then the first one's connection is lost, and it comes back with
  // the cursor of what it saw last, and sees what was changed meanwhile.
  'graphql-ws-live': async ({ place, subscription, variables, mutations: [first, ...rest] }) => {
    const connect = () => createWsClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    const writer = connect();
    const send = async (query) => (await collect((sink) => writer.subscribe({ query }, sink)))[0];
    const take = async (since, count, meanwhile) => {
      const reader = connect();
      const stream = reader.iterate({ query: subscription, variables: { ...variables, since } });
      const results = [];
      const reading = (async () => {
        while (results.length < count) results.push((await stream.next()).value);
      })();
      await Promise.all([reading, meanwhile()]);
      await reader.terminate();
      return results;
    };
    const cursorOf = (result) => Object.values(result.data)[0].cursor;
    try {
      const since = (await send(place)).data.changes.latestCursor;
      const seen = await take(since, 1, () => send(first));
      for (const mutation of rest) await send(mutation);
      return [...seen, ...(await take(cursorOf(seen[0]), rest.length, () => undefined))];
    } finally {
      await writer.dispose();
    }
  },
  'graphql-sse': ({ query, variables }) => {
    const sse = createSseClient({ url, retryAttempts: 0 });
    return collect((sink) => sse.subscribe({ query, variables }, sink)).finally(() => sse.dispose());
  },
  'apollo': (request) => run({ ...request, client: apollo(new HttpLink({ uri: url })) }),
  'apollo-ws': async (request) => {
    const ws = createWsClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
    try {
      return await run({ ...request, client: apollo(new GraphQLWsLink(ws)) });
    } finally {
      await ws.dispose();
    }
  },
  // Sends the hash of the document first, by GET, and the document only if the server does not know it.
  'apollo-persisted': (request) => {
    const sent = [];
    const link = ApolloLink.from([
      new PersistedQueryLink({
        generateHash: (document) => createHash('sha256').update(print(document)).digest('hex'),
        useGETForHashedQueries: true,
      }),
      new HttpLink({
        uri: url,
        fetch: (address, init) => {
          sent.push(`${init.method} ${/"query"|[?&]query=/.test(`${address}${init.body ?? ''}`) ? 'document' : 'hash'}`);
          return fetch(address, init);
        },
      }),
    ]);
    return run({ ...request, client: apollo(link) }).then((results) => [...results, { sent }]);
  },
};

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
try {
  const results = await clients[client](JSON.parse(Buffer.concat(chunks).toString('utf8')));
  process.stdout.write(JSON.stringify(results.map(({ data, errors, sent }) => ({ data, errors, sent }))));
} catch (error) {
  process.stdout.write(JSON.stringify([{ failed: error instanceof Error ? error.message : error }]));
}
