using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Generation;

/// <summary>Writes values of input types in documents, with variables in them if there are to be any; a few do not fit.</summary>
internal sealed class RandomValues(Schema schema, Dice dice, RandomVariables? variables)
{
    private readonly InputFields _inputFields = new(dice);

    /// <summary>The value of an argument or input field.</summary>
    public string Value(InputValueDefinition definition, Uses uses) =>
        dice.Chance(30) ? Variable(definition.Type, definition.DefaultValue is not null, uses) : Literal(definition.Type, uses);

    /// <summary>The value of @skip and @include.</summary>
    public string Condition(Uses uses) =>
        dice.Chance(60) ? Variable(new NonNullType(schema.FindType("Boolean")!), hasDefault: false, uses) : dice.Chance(50) ? "true" : "false";

    /// <summary>A literal, perhaps with variables further in.</summary>
    public string Literal(GraphQLType type, Uses uses)
    {
        if (dice.Slips())
            return dice.Pick(RandomLiterals.Wrong);
        if (!type.IsNonNull && dice.Chance(10))
            return "null";
        return type.Nullable switch
        {
            ListType list when list.ItemType.Nullable is not ListType && dice.Chance(15) => Literal(new NonNullType(list.ItemType.Nullable), uses),
            ListType list => $"[{string.Join(", ", Enumerable.Range(0, dice.Between(0, 2)).Select(_ => Item(list.ItemType, uses)))}]",
            InputObjectType inputObject => ObjectOf(inputObject, uses),
            EnumType enumType => dice.Pick(enumType.Values).Name,
            _ => dice.Pick(RandomLiterals.Of(type.Named.Name)),
        };
    }

    private string Item(GraphQLType type, Uses uses) =>
        dice.Chance(20) ? Variable(type, hasDefault: false, uses) : Literal(type, uses);

    private string ObjectOf(InputObjectType type, Uses uses) => _inputFields.Choose(type, fields =>
    {
        var given = fields.Select(field => $"{field.Name}: {(type.IsOneOf ? OneOf(field, uses) : Value(field, uses))}");
        return $"{{ {string.Join(", ", given)}{(dice.Slips() ? $", {type.Fields[0].Name}: null" : "")} }}";
    });

    private string OneOf(InputValueDefinition field, Uses uses)
    {
        var type = dice.Slips() ? field.Type : new NonNullType(field.Type.Nullable);
        return dice.Chance(25) ? Variable(type, hasDefault: false, uses) : Literal(type, uses);
    }

    private string Variable(GraphQLType type, bool hasDefault, Uses uses)
    {
        if (variables is null)
            return Literal(type, uses);
        var name = variables.For(type, hasDefault);
        uses.Variables.Add(name);
        return $"${name}";
    }
}
