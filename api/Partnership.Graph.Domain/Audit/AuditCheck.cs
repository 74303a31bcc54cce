using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Audit;

/// <summary>
/// Whether the audit of one aggregate fits together, entry by entry in the order of their numbers and without keeping them.
/// </summary>
/// <remarks>
/// What shows: an entry that was altered, removed (from the beginning, between others, or from the end), moved or inserted by
/// somebody who did not also put right every hash after it and the store's <see cref="AuditHead"/>. Somebody who may write
/// to the store's file can do that; then only an anchor kept outside shows it, for the entries up to the anchor. What never
/// shows is a change of a document that was made past the audit.
/// </remarks>
/// <param name="aggregate">The aggregate.</param>
/// <param name="head">Where the store says the entries end; <c>null</c> where it says nothing.</param>
/// <param name="anchor">What is known from elsewhere; <c>null</c> for nothing.</param>
public sealed class AuditCheck(NodeId aggregate, AuditAnchor? head, AuditAnchor? anchor)
{
    private int _number;
    private string? _hash;
    private bool _anchorSeen;

    /// <summary>What does not fit about the next entry.</summary>
    public IEnumerable<AuditFinding> Next(AuditEntry entry)
    {
        if (AuditSeal.HashOf(entry) != entry.Hash)
            yield return Found(entry.Number, AuditProblem.Altered, $"it does not say any more what it said when it was written ({entry.Id}, {entry.Action} of {entry.SubjectId}): its hash is another's.");
        if (entry.Number <= _number)
            yield return Found(entry.Number, AuditProblem.Inserted, $"there is another entry of this number ({entry.Id} is one too many, or was given another number).");
        else if (entry.Number > _number + 1)
            yield return Found(entry.Number, AuditProblem.Removed, Missing(_number + 1, entry.Number - 1) + " before it: removed.");
        else if (entry.PreviousHash != _hash)
            yield return Found(entry.Number, AuditProblem.OutOfOrder, $"it does not follow {(_number == 0 ? "the beginning" : $"entry {_number}")}: one of the two was put there, moved or exchanged afterwards.");
        if (anchor is not null && entry.Number == anchor.Number)
        {
            _anchorSeen = true;
            if (entry.Hash != anchor.Hash)
                yield return Found(entry.Number, AuditProblem.AnchorDiffers, "the anchor names another hash: this entry, or one before it, was written anew since the anchor was taken.");
        }

        (_number, _hash) = (Math.Max(_number, entry.Number), entry.Hash);
    }

    /// <summary>What does not fit once there are no more entries.</summary>
    public IEnumerable<AuditFinding> End()
    {
        if (head is null)
        {
            if (_number > 0)
                yield return Found(0, AuditProblem.HeadDiffers, "the store's note of where its entries end is gone.");
        }
        else if (head.Number > _number)
        {
            yield return Found(0, AuditProblem.CutOff, Missing(_number + 1, head.Number) + " at the end: removed.");
        }
        else if (head.Number < _number)
        {
            yield return Found(_number, AuditProblem.Inserted, $"the store wrote {head.Number} and there are entries up to {_number}: the others were put there past the store.");
        }
        else if (head.Hash != _hash)
        {
            yield return Found(_number, AuditProblem.HeadDiffers, "it is the last one, and the store noted another hash for it.");
        }

        if (anchor is not null && !_anchorSeen)
            yield return Found(0, AuditProblem.CutOff, $"entry {anchor.Number}, which the anchor names, is missing: removed since the anchor was taken.");
    }

    private static string Missing(int from, int until) => from == until ? $"entry {from} is missing" : $"entries {from} to {until} are missing";

    private AuditFinding Found(int number, AuditProblem problem, string message) => new(aggregate, number, problem, message);
}
