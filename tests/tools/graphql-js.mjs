// Asks graphql-js, the reference implementation: one JSON request on stdin, one JSON answer on stdout.
import { buildClientSchema, buildSchema, findBreakingChanges, findDangerousChanges, getIntrospectionQuery, printSchema } from 'graphql';

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
};

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const request = JSON.parse(Buffer.concat(chunks).toString('utf8'));
process.stdout.write(JSON.stringify(answers[request.ask](request)));
