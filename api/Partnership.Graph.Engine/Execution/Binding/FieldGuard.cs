using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>
/// What has to hold before a field is answered, whatever code answers it. It is asked once for each place where the field
/// stands in an operation, not for each object, before anything is resolved there; what it refuses is not resolved at all.
/// </summary>
/// <param name="refuse">Says why the sender of a request may not have the field; <c>null</c> for who may.</param>
/// <param name="hides">Whether who may not have the field gets <c>null</c>, as where there is no value, instead of the error.</param>
public sealed class FieldGuard(Func<GraphQLRequest, GraphQLError?> refuse, bool hides = false)
{
    /// <summary>Whether who may not have the field gets <c>null</c> instead of the error.</summary>
    public bool Hides { get; } = hides;

    /// <summary>Why the sender of a request may not have the field; <c>null</c> for who may.</summary>
    public GraphQLError? Refuse(GraphQLRequest request) => refuse(request);

    internal Exception? RefusalOf(GraphQLRequest request) =>
        Refuse(request) is not { } error ? null
        : Hides ? HiddenFieldException.Instance
        : new GraphQLException(error);
}

/// <summary>A field whose guard may be asked for.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Type">The object type it belongs to.</param>
/// <param name="Field">The field.</param>
/// <param name="Report">Reports something wrong with what the schema says of it; the schema is not bound then.</param>
public sealed record GuardedField(Schema Schema, ObjectType Type, FieldDefinition Field, Action<string> Report);

/// <summary>Stands for a refusal that is not to be seen.</summary>
internal sealed class HiddenFieldException : Exception
{
    public static HiddenFieldException Instance { get; } = new();
}
