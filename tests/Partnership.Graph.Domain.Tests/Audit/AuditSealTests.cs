using System.Text.Json;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Audit;

public sealed class AuditSealTests
{
    private static readonly AuditEntry Entry = new()
    {
        Id = NodeId.Of("AuditEntry", "a"),
        AggregateId = NodeId.Of("Partnership", "1"),
        SubjectId = NodeId.Of("Deliverable", "2"),
        Source = Source.CaseStudy,
        AsOf = new DateOnly(2026, 3, 12),
        Actor = "Person:1",
        At = new DateTimeOffset(2026, 3, 12, 10, 30, 0, TimeSpan.FromHours(1)),
        Action = "agreeDeliverable",
        Reason = "Both sides \"agreed\":\n\\ Zoë\u0001 🩺",
        Fields = [new("status", "\"PROPOSED\"", "\"AGREED\""), new("dueOn", null, "\"2026-06-01\"")],
        Number = 3,
        PreviousHash = "ab",
    };

    [Fact]
    public void What_is_hashed_is_the_canonical_JSON_of_RFC_8785() => Assert.Equal(
        """{"action":"agreeDeliverable","actor":"Person:1","aggregateId":"Partnership:1","asOf":"2026-03-12","at":"2026-03-12T09:30:00.0000000Z","fields":[{"after":"\"AGREED\"","before":"\"PROPOSED\"","name":"status"},{"after":"\"2026-06-01\"","before":null,"name":"dueOn"}],"id":"AuditEntry:a","number":3,"previousHash":"ab","reason":"Both sides \"agreed\":\n\\ Zoë\u0001 🩺","source":"CASE_STUDY","subjectId":"Deliverable:2"}""",
        AuditSeal.CanonicalText(Entry));

    [Fact]
    public void What_is_hashed_is_JSON_that_says_what_the_entry_says()
    {
        using var json = JsonDocument.Parse(AuditSeal.CanonicalText(Entry));

        Assert.Equal(Entry.Reason, json.RootElement.GetProperty("reason").GetString());
        Assert.Equal(json.RootElement.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal), json.RootElement.EnumerateObject().Select(member => member.Name));
    }

    // printf '%s' '<the text above>' | sha256sum
    [Fact]
    public void The_hash_is_what_other_programs_make_of_the_text() =>
        Assert.Equal("796627d2a4d7ddef325b2dcb41a98c59cd399afb034fa0918455d2fef7027f96", AuditSeal.HashOf(Entry));

    public static TheoryData<string, AuditEntry> Alterations => new()
    {
        { "id", Entry with { Id = NodeId.Of("AuditEntry", "b") } },
        { "aggregate", Entry with { AggregateId = NodeId.Of("Partnership", "2") } },
        { "subject", Entry with { SubjectId = NodeId.Of("Deliverable", "3") } },
        { "source", Entry with { Source = Source.User } },
        { "as of", Entry with { AsOf = null } },
        { "actor", Entry with { Actor = "Person:2" } },
        { "time", Entry with { At = Entry.At.AddTicks(1) } },
        { "action", Entry with { Action = "agreedeliverable" } },
        { "reason", Entry with { Reason = null } },
        { "no reason and an empty one", Entry with { Reason = "" } },
        { "field name", Entry with { Fields = [Entry.Fields[0] with { Name = "state" }, Entry.Fields[1]] } },
        { "value before", Entry with { Fields = [Entry.Fields[0] with { Before = null }, Entry.Fields[1]] } },
        { "value after", Entry with { Fields = [Entry.Fields[0] with { After = "\"DRAFT\"" }, Entry.Fields[1]] } },
        { "order of fields", Entry with { Fields = [Entry.Fields[1], Entry.Fields[0]] } },
        { "number", Entry with { Number = 4 } },
        { "hash before", Entry with { PreviousHash = null } },
    };

    [Theory]
    [MemberData(nameof(Alterations))]
    public void Whatever_is_altered_has_another_hash(string what, AuditEntry altered) =>
        Assert.NotEqual((what, AuditSeal.HashOf(Entry)), (what, AuditSeal.HashOf(altered)));

    [Fact]
    public void How_often_it_was_written_and_what_it_says_of_its_hash_are_not_hashed() =>
        Assert.Equal(AuditSeal.HashOf(Entry), AuditSeal.HashOf(Entry with { Version = 5, Hash = "any" }));

    [Fact]
    public void Text_that_runs_into_the_next_field_is_told_apart() => Assert.NotEqual(
        AuditSeal.HashOf(Entry with { Action = "a", Actor = "b\",\"x" }),
        AuditSeal.HashOf(Entry with { Action = "a\",\"actor\":\"b", Actor = "x" }));

    [Fact]
    public void The_first_entry_has_number_1_and_follows_nothing()
    {
        var first = AuditSeal.Seal(Entry, null);
        var second = AuditSeal.Seal(Entry, AuditHead.At(first));

        Assert.Equal((1, null, 2, first.Hash), (first.Number, first.PreviousHash, second.Number, second.PreviousHash));
        Assert.Equal(AuditSeal.HashOf(second), second.Hash);
    }

    [Theory]
    [InlineData("Partnership:1 12 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)]
    [InlineData("Partnership:1 0 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", false)]
    [InlineData("Partnership:1 12 0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", false)]
    [InlineData("Partnership 12 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", false)]
    [InlineData("Partnership:1 12", false)]
    [InlineData("", false)]
    public void An_anchor_is_read_as_it_is_written(string line, bool readable)
    {
        Assert.Equal(readable, AuditAnchor.TryParse(line, out var anchor));
        Assert.Equal(readable ? line : null, anchor?.ToString());
    }
}
