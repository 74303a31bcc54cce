using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Registers;

public sealed class ReopenRegisterNoticeTests
{
    private static readonly NodeId Id = NodeId.Of(nameof(RegisterNotice), "one");

    [Fact]
    public void It_is_as_it_was_before_it_was_settled_and_keeps_when_people_were_told()
    {
        var decision = new ReopenRegisterNotice(Id, " By mistake. ").Decide(State(Settled() with { ToldAt = Given.Occasion.Now }), Given.Occasion);

        Assert.Equal(Settled() with { SettledAt = null, SettledBy = null, Settlement = null, ToldAt = Given.Occasion.Now }, Given.Written<RegisterNotice>(decision));
        var accepted = Assert.IsType<Decision.Accepted>(decision);
        Assert.Equal(("By mistake.", "Mails about it were written on 2026-06-16, and none is written again."), (accepted.Reason, Assert.Single(accepted.Warnings)));
    }

    [Fact]
    public void Where_nobody_was_told_there_is_nothing_to_warn_of() =>
        Assert.Empty(Assert.IsType<Decision.Accepted>(new ReopenRegisterNotice(Id, "By mistake.").Decide(State(Settled()), Given.Occasion)).Warnings);

    [Fact]
    public void Only_what_is_settled_is_opened_again_and_with_words()
    {
        var open = State(Settled() with { SettledAt = null, SettledBy = null, Settlement = null });

        Assert.Equal("OPEN", Given.Refused<InvalidState>(new ReopenRegisterNotice(Id, "By mistake.").Decide(open, Given.Occasion)).State);
        Assert.Equal(["input", "reason"], Given.Refused<ValidationFailed>(new ReopenRegisterNotice(Id, " ").Decide(State(Settled()), Given.Occasion)).Path);
    }

    private static RegisterNoticeState State(RegisterNotice notice) => new() { Notice = notice, Scopes = new HashSet<NodeId>() };

    private static RegisterNotice Settled() => new()
    {
        Id = Id,
        AggregateId = Id,
        Version = 2,
        Source = Source.Gias,
        Kind = RegisterNoticeKind.SchoolCloses,
        OrganisationId = NodeId.Parse("School:138591", null),
        Message = "It closes.",
        EventIds = [],
        ProgrammeIds = [],
        PartnershipIds = [],
        PersonIds = [],
        RaisedAt = Given.Occasion.Now,
        SettledAt = Given.Occasion.Now,
        SettledBy = "Person:one",
        Settlement = "Known.",
    };
}
