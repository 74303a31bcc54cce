using System.Globalization;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>
/// Binds a schema to code by convention. The C# type bound to an object type answers its fields with properties of the
/// same names; methods <c>Get&lt;Field&gt;</c>, <c>Get&lt;Field&gt;Async</c> or <c>&lt;Field&gt;Async</c> of a class
/// <c>&lt;Type&gt;Resolvers</c> answer the others. Resolvers of an interface answer the field for each type that
/// implements it and has none of its own. Parameters are the parent (by type), arguments (by name), services and loaders
/// (by type), <see cref="CancellationToken"/>, <see cref="System.Security.Claims.ClaimsPrincipal"/>,
/// <see cref="FieldSelection"/>, or a record of several arguments.
/// </summary>
public sealed class ExecutableSchemaBuilder(Schema schema)
{
    private readonly Dictionary<string, Type> _runtimeTypes = [];
    private readonly List<(string TypeName, Type Class)> _resolvers = [];
    private readonly Dictionary<string, CustomScalar> _scalars = [];
    private Func<Type, bool>? _isService;
    private Func<GuardedField, FieldGuard?>? _guards;

    /// <summary>Says that objects of a GraphQL type are instances of <typeparamref name="T"/>.</summary>
    /// <param name="name">The GraphQL type; the C# type's name if left out.</param>
    public ExecutableSchemaBuilder BindRuntimeType<T>(string? name = null) => BindRuntimeType(typeof(T), name);

    /// <summary>Says that objects of a GraphQL type are instances of a C# type.</summary>
    public ExecutableSchemaBuilder BindRuntimeType(Type runtimeType, string? name = null)
    {
        _runtimeTypes[name ?? runtimeType.Name] = runtimeType;
        return this;
    }

    /// <summary>Adds a class with resolvers of a type's fields.</summary>
    /// <param name="typeName">The GraphQL type; by default the class's name without <c>Resolvers</c>.</param>
    public ExecutableSchemaBuilder AddResolver<T>(string? typeName = null) => AddResolver(typeof(T), typeName);

    /// <summary>Adds a class, which may be static, with resolvers of a type's fields. A type may have several.</summary>
    public ExecutableSchemaBuilder AddResolver(Type resolverClass, string? typeName = null)
    {
        const string Suffix = "Resolvers";
        var name = resolverClass.Name.EndsWith(Suffix, StringComparison.Ordinal) ? resolverClass.Name[..^Suffix.Length] : resolverClass.Name;
        _resolvers.Add((typeName ?? name, resolverClass));
        return this;
    }

    /// <summary>
    /// Says how a custom scalar that is text is read and written. Scalars of types that parse and format themselves
    /// (<see cref="IParsable{T}"/>, <see cref="IUtf8SpanFormattable"/>) and of the usual types (numbers, dates, Guid, Uri)
    /// need none of this.
    /// </summary>
    /// <param name="name">The scalar.</param>
    /// <param name="parse">Reads the text.</param>
    /// <param name="format">Writes the text.</param>
    /// <param name="expected">What clients are told to write, for example <c>an area code such as B1</c>.</param>
    public ExecutableSchemaBuilder AddScalar<T>(string name, TryParseScalar<T> parse, Func<T, string> format, string? expected = null)
    {
        var reader = new TextScalarReader<T>(expected ?? string.Create(CultureInfo.InvariantCulture, $"a {name}"), [RawKind.String, RawKind.Int, RawKind.Float], parse);
        _scalars[name] = new CustomScalar(typeof(T), reader, new TextFormat<T>(format));
        return this;
    }

    /// <summary>Has <see cref="Build"/> check that parameters which have to be services are: give it what the service collection knows.</summary>
    public ExecutableSchemaBuilder CheckServices(Func<Type, bool> isService)
    {
        _isService = isService;
        return this;
    }

    /// <summary>
    /// Has <see cref="Build"/> ask for every field of the schema's own object types what guards it; <c>null</c> is nothing.
    /// </summary>
    public ExecutableSchemaBuilder GuardFields(Func<GuardedField, FieldGuard?> guards)
    {
        _guards = guards;
        return this;
    }

    /// <summary>Binds everything, or says everything that does not fit.</summary>
    public BindingResult Build() => new SchemaBinding(schema, _runtimeTypes, _resolvers, _scalars, _isService, _guards).Bind();
}

/// <summary>A scalar that was said how to read and write.</summary>
internal sealed record CustomScalar(Type RuntimeType, ScalarReader Reader, LeafFormat Format);
