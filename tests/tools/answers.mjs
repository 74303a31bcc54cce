// Answers every field of every schema by a rule: a hash of the object, the field and its arguments decides between a
// value, null and an error, how long a list is and which type an object has. Answers/AnswerRule.cs of the project
// Partnership.Graph.Fuzz is the same rule in C#; the two have to stay alike.
import {
  isAbstractType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isScalarType, Kind,
} from 'graphql';

const encoder = new TextEncoder();
const texts = ['plain', 'quote " and \\', 'line\nbreak\ttab', 'é ☃ 😀', '\u0001\u2028</script>', ''];

// FNV-1a over UTF-8, then the last steps of MurmurHash3 so that all bits count.
export function hash(text) {
  let h = 0x811c9dc5;
  for (const byte of encoder.encode(text)) h = Math.imul(h ^ byte, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const hex = (key) => hash(key).toString(16).padStart(8, '0');
const chance = (key, what, percent) => hash(`${what}?${key}`) % 100 < percent;

// For graphql-js: the resolver of all fields, of the events of all subscriptions and of all abstract types.
export function fieldResolver(parent, args, _context, info) {
  if (info.parentType === info.schema.getSubscriptionType()) return parent.event;
  const [place, key] = placeAndKey(parent, args, info);
  return valueOf(info.schema, info.returnType, place, key, (parent?.depth ?? 0) + 1);
}

export function subscribeFieldResolver(_root, args, _context, info) {
  const [place, key] = placeAndKey(undefined, args, info);
  return (async function* events() {
    for (const index of [0, 1]) yield { event: valueOf(info.schema, info.returnType, place, `${key}#${index}`, 1) };
  })();
}

export const typeResolver = (value) => value.type;

function placeAndKey(parent, args, info) {
  const field = info.parentType.getFields()[info.fieldName];
  const place = `${info.parentType.name}.${info.fieldName}`;
  const key = `${parent?.id ?? 'root'}.${place}(${argumentText(field.args, args)})`;
  if (chance(key, 'throw', 4)) throw new Error(`No ${place} today.`);
  return [place, key];
}

function valueOf(schema, type, place, key, depth) {
  if (isNonNullType(type)) {
    return canBeNull(type.ofType, place) && chance(key, 'null!', 2) ? null : present(schema, type.ofType, place, key, depth);
  }
  return chance(key, 'null', 8) ? null : present(schema, type, place, key, depth);
}

function present(schema, type, place, key, depth) {
  const odd = chance(key, 'odd', 2);
  const h = hash(key);
  if (isListType(type)) {
    const length = hash(`length?${key}`) % (depth <= 2 ? 4 : 3);
    return Array.from({ length }, (_, i) => valueOf(schema, type.ofType, place, `${key}/${i}`, depth));
  }
  if (isEnumType(type)) return odd ? 'NOT_A_VALUE' : type.getValues()[h % type.getValues().length].name;
  if (isScalarType(type)) {
    switch (type.name) {
      case 'Int': return odd && isWide(place) ? 2147483648 + (h % 1000) : h | 0;
      case 'Float': return odd ? NaN : (h | 0) / 16;
      case 'Boolean': return h % 2 === 0;
      case 'ID': return h % 2 === 0 ? hex(key) : String(h);
      case 'String': return `${texts[h % texts.length]} ${key}`;
      default: return odd ? '!' : `C${h}`;
    }
  }
  if (!isAbstractType(type)) return { id: hex(key), depth, type: type.name };
  const possible = schema.getPossibleTypes(type).map((each) => each.name).sort();
  return { id: hex(key), depth, type: odd || possible.length === 0 ? undefined : possible[h % possible.length] };
}

// What C# has as a value type cannot be null where the schema says non-null.
const canBeNull = (type, place) =>
  !(isLeafType(type) && (['Int', 'Float', 'Boolean'].includes(type.name) || (isEnumType(type) && !isNamedAsText(place))));
const isWide = (place) => hash(`wide?${place}`) % 2 === 0;
const isNamedAsText = (place) => hash(`text?${place}`) % 2 === 0;

const byName = (a, b) => (a.name < b.name ? -1 : 1);

// Arguments as text that is the same for the same coerced values.
function argumentText(definitions, values) {
  return [...definitions]
    .filter((definition) => Object.hasOwn(values, definition.name))
    .sort(byName)
    .map((definition) => `${definition.name}:${inputText(definition.type, values[definition.name])}`)
    .join(',');
}

function inputText(type, value) {
  if (isNonNullType(type)) return inputText(type.ofType, value);
  if (value === null || value === undefined) return 'null';
  if (isListType(type)) return `[${value.map((item) => inputText(type.ofType, item)).join(',')}]`;
  if (isInputObjectType(type)) return `{${argumentText(Object.values(type.getFields()), value)}}`;
  if (type.name === 'Float') return doubleText(value);
  return isScalarType(type) && ['Int', 'Boolean'].includes(type.name) ? String(value) : `"${value}"`;
}

function doubleText(value) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value === 0 ? 0 : value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

// A custom scalar: letters and digits, not starting with a digit unless it is a whole number.
const codeForm = /^(?:[A-Za-z][A-Za-z0-9]*|[0-9]+)$/;

function readCode(text) {
  if (!codeForm.test(text)) throw new Error('Expected a code.');
  return text;
}

// Gives custom scalars of a schema that rule.
export function addScalars(schema) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || ['Int', 'Float', 'String', 'Boolean', 'ID'].includes(type.name)) continue;
    type.serialize = readCode;
    type.parseValue = (value) => {
      if (typeof value !== 'string' && !Number.isInteger(value)) throw new Error('Expected a code.');
      return readCode(String(value));
    };
    type.parseLiteral = (node) => {
      if (node.kind !== Kind.STRING && node.kind !== Kind.INT) throw new Error('Expected a code.');
      return readCode(node.value);
    };
  }
}
