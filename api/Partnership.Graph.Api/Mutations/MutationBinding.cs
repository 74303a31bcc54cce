using System.Reflection;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Engine.Execution.Binding;

namespace Partnership.Graph.Api.Mutations;

/// <summary>Binds the contract's payloads and errors by their names.</summary>
internal static class MutationBinding
{
    /// <summary>Every refusal is a type of the contract; what <c>xAsync</c> of a class for <c>Mutation</c> gives is <c>XPayload</c>.</summary>
    public static ExecutableSchemaBuilder BindMutations(this ExecutableSchemaBuilder schema)
    {
        foreach (var refusal in typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal))))
            schema.BindRuntimeType(refusal);
        var methods = typeof(MutationBinding).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExtendObjectTypeAttribute>()?.TypeName == "Mutation")
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));
        foreach (var method in methods)
        {
            var payload = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : method.ReturnType;
            if (payload.IsSubclassOf(typeof(MutationPayload)))
                schema.BindRuntimeType(payload, $"{(method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name[..^5] : method.Name)}Payload");
        }

        return schema;
    }
}
