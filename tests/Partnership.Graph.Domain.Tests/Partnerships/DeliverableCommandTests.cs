using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Partnerships;

public sealed class DeliverableCommandTests
{
    private static readonly ProposeDeliverable Propose = new(Given.PartnershipId, " Training ", "All staff trained", Given.Today);
    private static readonly RecordEvidence Evidence = new(GivenDeliverables.Id, " Attendance list ");

    [Theory]
    [InlineData(false, DeliverableStatus.Proposed)]
    [InlineData(true, DeliverableStatus.Draft)]
    public void A_deliverable_begins_as_a_proposal_or_a_draft(bool draft, DeliverableStatus status)
    {
        var written = Given.Written<Deliverable>((Propose with { Draft = draft }).Decide(Given.State(), Given.Occasion));

        Assert.Equal(("Training", status, Source.User, Given.PartnershipId), (written.Title, written.Status, written.Source, written.AggregateId));
    }

    [Fact]
    public void A_proposal_that_breaks_rules_is_refused_with_all_of_them()
    {
        var decision = (Propose with { Title = " ", AcceptanceCriterion = "", DueOn = Given.Today.AddDays(-1) }).Decide(Given.State(), Given.Occasion);

        Assert.Equal(["dueOn", "title", "acceptanceCriterion"], Assert.IsType<Decision.Refused>(decision).Reasons.Cast<ValidationFailed>().Select(reason => reason.Path[1]));
    }

    [Fact]
    public void A_partnership_that_has_ended_promises_nothing() =>
        Given.Refused<InvalidState>(Propose.Decide(Given.State(Given.Partnership with { Status = PartnershipStatus.Ended }), Given.Occasion));

    public static TheoryData<DeliverableStatus> Every => [.. Enum.GetValues<DeliverableStatus>()];

    [Theory]
    [MemberData(nameof(Every))]
    public void Evidence_is_of_what_was_delivered(DeliverableStatus status)
    {
        var decision = GivenDeliverables.Decide(Evidence, status);

        if (status is DeliverableStatus.Delivered or DeliverableStatus.Evidenced)
        {
            var written = Given.Written<Deliverable>(decision);
            Assert.Equal((DeliverableStatus.Evidenced, "Attendance list", Given.Today), (written.Status, written.Evidence[^1].Description, written.Evidence[^1].RecordedOn));
        }
        else
        {
            Assert.Equal(ConstantCase.Of(status), Given.Refused<InvalidState>(decision).State);
        }
    }

    [Theory]
    [InlineData("ftp://example.org/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("page")]
    public void Evidence_is_read_on_the_web(string url) =>
        Assert.Equal(["input", "url"], Given.Refused<ValidationFailed>(GivenDeliverables.Decide(Evidence with { Url = new Uri(url, UriKind.RelativeOrAbsolute) }, DeliverableStatus.Delivered)).Path);
}
