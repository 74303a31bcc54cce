using System.Linq.Expressions;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Filtering;

/// <summary>The conditions of a filter as they are collected, and where in the client's argument the next one stands.</summary>
internal sealed class FilterConditions
{
    private readonly List<Expression> _conditions = [];
    private int _operators;

    /// <summary>How often an operator was used so far, nested filters included.</summary>
    public int Operators
    {
        get => _operators;
        set => _operators = value <= FilterLimits.Operators
            ? value
            : throw Refusal("where", $"has more than {FilterLimits.Operators} operators. Ask for less at once.");
    }

    /// <summary>Adds what has to hold.</summary>
    public void Add(Expression condition)
    {
        Operators++;
        _conditions.Add(condition);
    }

    /// <summary>Adds what has to hold, made of conditions that were counted already.</summary>
    public void AddCounted(Expression condition) => _conditions.Add(condition);

    /// <summary>All conditions in one; <c>null</c> where there is none.</summary>
    public Expression? All() => _conditions.Count == 0 ? null : _conditions.Aggregate(Expression.AndAlso);

    /// <summary>The refusal of a part of the filter.</summary>
    public static GraphQLException Refusal(string path, string problem) =>
        new(new GraphQLError($"Argument '{path}' {problem}", ErrorCodes.BadUserInput)
        {
            Extensions = new Dictionary<string, object?> { ["argument"] = path },
        })
        { RefusesRequest = true };
}
