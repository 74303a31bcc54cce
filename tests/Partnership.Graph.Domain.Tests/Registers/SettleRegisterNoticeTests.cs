using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Registers;

public sealed class SettleRegisterNoticeTests
{
    private static readonly NodeId Id = NodeId.Of(nameof(RegisterNotice), "one");

    [Fact]
    public void It_is_settled_with_when_by_whom_and_how()
    {
        var decision = new SettleRegisterNotice(Id, " Carried over. ").Decide(State(), Given.Occasion);

        var settled = Given.Written<RegisterNotice>(decision);
        Assert.Equal((Given.Occasion.Now, "admin", "Carried over."), (settled.SettledAt!.Value, settled.SettledBy!, settled.Settlement!));
        Assert.Equal("Carried over.", Assert.IsType<Decision.Accepted>(decision).Reason);
    }

    [Fact]
    public void Programmes_that_still_count_on_the_school_are_pointed_out() =>
        Assert.Equal(["1 programme still counts on School:138591."], Assert.IsType<Decision.Accepted>(new SettleRegisterNotice(Id, "s").Decide(State() with { StillCounting = 1 }, Given.Occasion)).Warnings);

    [Fact]
    public void It_is_settled_once_and_with_words()
    {
        var settled = State() with { Notice = Notice() with { SettledAt = Given.Occasion.Now, SettledBy = "Person:one", Settlement = "Known." } };

        Assert.Contains("2026-06-16 by Person:one: Known.", Given.Refused<InvalidState>(new SettleRegisterNotice(Id, "again").Decide(settled, Given.Occasion)).Message, StringComparison.Ordinal);
        Assert.Equal(["input", "settlement"], Given.Refused<ValidationFailed>(new SettleRegisterNotice(Id, " ").Decide(State(), Given.Occasion)).Path);
    }

    [Theory]
    [InlineData(RegisterNoticeKind.SchoolCloses, 10, 1, AttentionSeverity.High)]
    [InlineData(RegisterNoticeKind.SchoolCloses, 10, 0, AttentionSeverity.Medium)]
    [InlineData(RegisterNoticeKind.SchoolCloses, 30, 1, AttentionSeverity.Medium)]
    [InlineData(RegisterNoticeKind.NhsBodyRenamed, 10, 1, AttentionSeverity.Low)]
    public void How_pressing_it_is_depends_on_the_day_and_on_what_hangs_on_it(RegisterNoticeKind kind, int inDays, int events, AttentionSeverity severity)
    {
        var item = NeedsAttention.Noticed(
            Notice() with { Kind = kind, On = Given.Today.AddDays(inDays), EventIds = [.. Enumerable.Range(0, events).Select(n => NodeId.Of("Event", $"{n}"))] }, Given.Today);

        Assert.Equal((AttentionKind.RegisterChange, severity, "Partnership:one"), (item.Kind, item.Severity, item.PartnershipId!.Value.Value));
        Assert.EndsWith("then settle the notice.", item.Reason, StringComparison.Ordinal);
    }

    private static RegisterNoticeState State() => new() { Notice = Notice(), Scopes = new HashSet<NodeId>() };

    private static RegisterNotice Notice() => new()
    {
        Id = Id,
        AggregateId = Id,
        Version = 1,
        Source = Source.Gias,
        Kind = RegisterNoticeKind.SchoolCloses,
        OrganisationId = NodeId.Parse("School:138591", null),
        Message = "It closes.",
        EventIds = [],
        ProgrammeIds = [],
        PartnershipIds = [Given.PartnershipId],
        PersonIds = [],
        RaisedAt = Given.Occasion.Now,
    };
}
