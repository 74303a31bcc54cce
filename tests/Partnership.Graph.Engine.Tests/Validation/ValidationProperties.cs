using FsCheck;
using FsCheck.Fluent;
using Partnership.Graph.Engine.Tests.Language;
using Partnership.Graph.Engine.Validation;

namespace Partnership.Graph.Engine.Tests.Validation;

public sealed class ValidationProperties
{
    [Fact]
    public void Any_document_is_judged_without_a_crash() =>
        Prop.ForAll(RandomDocuments.Documents.ToArbitrary(), document =>
        {
            var errors = DocumentValidator.Validate(Pets.Schema, document);
            Assert.All(errors, error => Assert.Equal(ErrorCodes.ValidationFailed, error.Code));
        }).QuickCheckThrowOnFailure();
}
