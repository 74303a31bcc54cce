// The schema of a running API as graphql-js sees it: by introspection, and as the API's own SDL. Both sorted and printed alike.
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';

const [endpoint] = process.argv.slice(2);
const query = getIntrospectionQuery({
  descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
});
const response = await fetch(endpoint, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }),
});
const { data } = await response.json();
const sdl = await (await fetch(`${endpoint}/schema.graphql`)).text();
const printed = (schema) => printSchema(lexicographicSortSchema(schema));
console.log(JSON.stringify({ introspection: printed(buildClientSchema(data)), sdl: printed(buildSchema(sdl)) }));
