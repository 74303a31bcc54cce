// Asks graphql-js, the reference implementation: a JSON request on each line of stdin, its JSON answer on a line of stdout.
import { createInterface } from 'node:readline';
import {
  buildClientSchema, buildSchema, execute, findBreakingChanges, findDangerousChanges, getIntrospectionQuery, getOperationAST,
  MaxIntrospectionDepthRule, parse, printSchema, resolveSchemaCoordinate, specifiedRules, subscribe, validate, validateSchema,
} from 'graphql';
import { addScalars, fieldResolver, subscribeFieldResolver, typeResolver } from './answers.mjs';

const answers = {
  // The introspection query with everything that can be asked.
  introspectionQuery: () =>
    getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  // The SDL of a schema known only by its introspection.
  printIntrospection: ({ introspection }) => printSchema(buildClientSchema(introspection)),
  // The SDL of a schema given as SDL.
  printSdl: ({ sdl }) => printSchema(buildSchema(sdl)),
  // Of each pair of schemas, what may break clients.
  changes: ({ pairs }) =>
    pairs.map(({ before, after }) => {
      const [oldSchema, newSchema] = [buildSchema(before), buildSchema(after)];
      return {
        breaking: findBreakingChanges(oldSchema, newSchema).map((change) => change.description),
        dangerous: findDangerousChanges(oldSchema, newSchema).map((change) => change.description),
      };
    }),
  // What is wrong with each schema.
  schemas: ({ documents }) => documents.map((sdl) => {
    try {
      return validateSchema(buildSchema(sdl)).map((error) => error.message);
    } catch (error) {
      return [error.message];
    }
  }),
  // Which kind of element each coordinate names.
  coordinates: ({ sdl, coordinates }) => {
    const schema = buildSchema(sdl);
    return coordinates.map((coordinate) => {
      try {
        return resolveSchemaCoordinate(schema, coordinate)?.kind ?? 'none';
      } catch {
        return 'error';
      }
    });
  },
  // What becomes of requests to a schema whose fields are answered by rule.
  requests: async ({ sdl, requests }) => {
    let schema;
    try {
      schema = buildSchema(sdl);
      addScalars(schema);
    } catch (error) {
      return requests.map(() => refused('schema', [error]));
    }
    const mistakes = validateSchema(schema);
    if (mistakes.length > 0) return requests.map(() => refused('schema', mistakes));
    return Promise.all(requests.map((request) => answer(schema, request)));
  },
};

// A limit of graphql-js's own, not of the specification.
const rules = specifiedRules.filter((rule) => rule !== MaxIntrospectionDepthRule);

const refused = (verdict, errors) => ({ verdict, messages: errors.map((error) => error.message) });

async function answer(schema, { document, operationName, variables }) {
  let parsed;
  try {
    parsed = parse(document);
  } catch (error) {
    return refused('syntax', [error]);
  }
  const mistakes = validate(schema, parsed, rules);
  if (mistakes.length > 0) return refused('invalid', mistakes);
  const request = { schema, document: parsed, operationName, variableValues: variables, fieldResolver, subscribeFieldResolver, typeResolver };
  if (getOperationAST(parsed, operationName)?.operation !== 'subscription') return executed([execute(request)]);
  const events = await subscribe(request);
  return executed(Symbol.asyncIterator in events ? await collect(events) : [events]);
}

async function collect(events) {
  const all = [];
  for await (const event of events) all.push(event);
  return all;
}

// One result, or one for each event.
function executed(results) {
  const errors = results.flatMap((result) => result.errors ?? []);
  if (!('data' in results[0])) return refused('request', errors);
  return {
    verdict: 'executed',
    data: results.map((result) => result.data),
    paths: errors.map((error) => error.path ?? null),
    messages: errors.map((error) => error.message),
  };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line);
  let reply;
  try {
    reply = { answer: await answers[request.ask](request) };
  } catch (error) {
    reply = { error: error.stack };
  }
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
