using System.Linq.Expressions;

namespace Partnership.Graph.Api.Filtering.Operations;

/// <summary>
/// What a client asks of one field: all operators that are given hold together. An operator that begins with <c>n</c> holds
/// exactly where the one without it does not. A field that has no value equals <c>null</c> and nothing else, is no part of a
/// list unless <c>null</c> is, and is neither smaller nor larger than anything.
/// </summary>
public abstract class FieldOperations
{
    /// <summary>Adds one condition for each operator given.</summary>
    /// <param name="conditions">Where to.</param>
    /// <param name="field">The field of the document, as an expression.</param>
    /// <param name="path">Where the operators stand in the client's argument.</param>
    internal abstract void AddTo(FilterConditions conditions, Expression field, string path);

    private protected static void CheckCount(int count, string path)
    {
        if (count > FilterLimits.Values)
            throw FilterConditions.Refusal(path, $"has {count} values; at most {FilterLimits.Values} are compared at once. Ask in several requests.");
    }
}
