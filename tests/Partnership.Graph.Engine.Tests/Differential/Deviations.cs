using System.Text.RegularExpressions;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Engine.Tests.Differential;

/// <summary>Where we differ from graphql-js on purpose, each with its reason; everything else has to be the same.</summary>
internal static partial class Deviations
{
    public static bool Agree(GeneratedRequest request, Outcome ours, Outcome theirs) =>
        ours.Agrees(theirs)
        || (ours.Verdict == "invalid" && theirs.Verdict != "invalid" && ours.Messages.All(message => IsMissingRootType(message) || IsNullForOneOf(message) || IsInfinite(message)))
        || (ours.Verdict != "invalid" && theirs.Verdict == "invalid" && theirs.Messages.All(message => IsDefaultForOneOf(request, message)))
        || (ours.Verdict == "request" && ours.Messages.All(IsNullCondition));

    // 5.2.1.1 Operation Type Existence came with the edition of September 2025; graphql-js 16 finds out when it executes.
    private static bool IsMissingRootType(string ourMessage) =>
        ourMessage is "The schema has no mutation operations." or "The schema has no subscription operations.";

    // 3.5.2 A Float that is no finite double is a request error; graphql-js takes a literal as infinity.
    private static bool IsInfinite(string ourMessage) => ourMessage.EndsWith("That is beyond double precision.", StringComparison.Ordinal);

    // 5.8.5 No variable that can be null may be the one field given. graphql-js 16 overlooks it where the oneOf input object
    // itself is wanted as non-null.
    private static bool IsNullForOneOf(string ourMessage) => ourMessage.Contains("must not be null to be the one field given", StringComparison.Ordinal);

    // 5.8.5 IsVariableUsageAllowed takes a default for a value in a oneOf input object as everywhere else; if the variable
    // is null in spite of it, the field fails. graphql-js demands a non-null type whatever the default.
    private static bool IsDefaultForOneOf(GeneratedRequest request, string theirMessage) =>
        OneOfVariable().Match(theirMessage) is { Success: true } match
        && Parser.Parse(new Source(request.Document)).Document!.Definitions.OfType<OperationDefinitionNode>()
            .SelectMany(operation => operation.Variables)
            .Any(each => each.Variable.Name.Value == match.Groups["name"].Value && each.DefaultValue is not (null or NullValueNode));

    // 5.8.5 lets a variable with a default decide @skip and @include, but null may not be. graphql-js fails each field around
    // such a condition that it comes to; we refuse the request.
    private static bool IsNullCondition(string ourMessage) =>
        ourMessage.Contains(" decides @", StringComparison.Ordinal) && ourMessage.EndsWith("so it cannot be null.", StringComparison.Ordinal);

    [GeneratedRegex(@"^Variable ""\$(?<name>\w+)"" is of type .* must be non-nullable to be used for OneOf Input Object", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneOfVariable();
}
