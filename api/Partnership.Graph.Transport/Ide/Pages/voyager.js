// Asks the API for its schema and hands it to GraphQL Voyager.
const place = document.getElementById("voyager");

function say(text) {
  const note = document.createElement("p");
  note.className = "note";
  note.textContent = text;
  place.replaceChildren(note);
}

async function introspect() {
  const response = await fetch(location.pathname.replace(/\/voyager\/?$/, ""), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query: GraphQLVoyager.voyagerIntrospectionQuery }),
  });
  const result = await response.json();
  if (!result.data) throw new Error(result.errors?.[0]?.message ?? `HTTP ${response.status}`);
  return result;
}

introspect().then(
  (introspection) => GraphQLVoyager.renderVoyager(place, {
    introspection,
    displayOptions: { skipRelay: true, skipDeprecated: true, showLeafFields: true },
  }),
  (error) => say(`The schema could not be read: ${error.message}`),
);
