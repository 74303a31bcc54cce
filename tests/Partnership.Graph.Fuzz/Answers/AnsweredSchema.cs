using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Fuzz.Answers;

/// <summary>Binds any schema to code emitted for it, by the conventions that written code is bound by.</summary>
public static class AnsweredSchema
{
    public static ExecutableSchema Bind(Schema schema)
    {
        var code = new EmittedCode(schema);
        var builder = new ExecutableSchemaBuilder(schema);
        foreach (var (name, type) in code.Nodes)
            builder.BindRuntimeType(type, name);
        foreach (var (name, type) in code.Resolvers)
            builder.AddResolver(type, name);
        foreach (var scalar in schema.Types.OfType<ScalarType>().Where(scalar => !EmittedCode.IsBuiltIn(scalar)))
            builder.AddScalar<Code>(scalar.Name, Code.TryParse, Code.Format);
        return builder.Build().OrThrow();
    }
}
