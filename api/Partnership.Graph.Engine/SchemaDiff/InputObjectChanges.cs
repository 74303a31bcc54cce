using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of an input object: its fields, and whether exactly one of them is given.</summary>
internal static class InputObjectChanges
{
    public static IEnumerable<SchemaChange> Between(InputObjectType before, InputObjectType after)
    {
        var fields = InputValueChanges.Between(InputValueKinds.InputField, field => $"{after}.{field}", before.Fields, after.Fields);
        return (before.IsOneOf, after.IsOneOf) switch
        {
            (false, true) => fields.Append(new SchemaChange(SchemaChangeKind.OneOfAdded, ChangeCriticality.Breaking, after.Name, $"Of {after} exactly one field has to be given now.")),
            (true, false) => fields.Append(new SchemaChange(SchemaChangeKind.OneOfRemoved, ChangeCriticality.Safe, after.Name, $"Of {after} any number of fields may be given now.")),
            _ => fields,
        };
    }
}
