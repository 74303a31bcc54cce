using Partnership.Graph.Engine.Validation;

namespace Partnership.Graph.Engine.Tests.Validation.Rules;

/// <summary>What the tests of the rules share: documents in, messages with locations out.</summary>
public abstract class RuleTest
{
    private readonly Func<ValidationContext, ValidationRule> _rule;

    private protected RuleTest(Func<ValidationContext, ValidationRule> rule) => _rule = rule;

    /// <summary>The rule has nothing against the document.</summary>
    protected void Accepts(string text, ValidationOptions? options = null) => Assert.Empty(Pets.Check(_rule, text, options));

    /// <summary>The rule reports exactly these errors, each a message with <c>[line:column]</c> of all locations.</summary>
    protected void Refuses(string text, params string[] errors) => Assert.Equal(errors, Pets.Check(_rule, text));

    /// <summary>The same with options.</summary>
    protected void Refuses(ValidationOptions options, string text, params string[] errors) => Assert.Equal(errors, Pets.Check(_rule, text, options));
}
