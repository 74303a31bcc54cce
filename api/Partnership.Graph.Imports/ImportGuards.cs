using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Planning;

namespace Partnership.Graph.Imports;

/// <summary>What stops an import before anything is written although every row may be sound.</summary>
internal static class ImportGuards
{
    private const double MostSizeChange = 0.2;

    /// <summary>A file that is older than the last one would take the graph back.</summary>
    /// <exception cref="ImportRefusedException">It is.</exception>
    public static void CheckAge(ImportRequest request, DateOnly snapshot, RegisterImport? last)
    {
        if (snapshot < last?.SnapshotOn)
            throw new ImportRefusedException(
                RefusalReason.OlderSnapshot, request.Content.Name, "the whole file",
                $"is of {snapshot:yyyy-MM-dd}, and the graph has {last.FileName} of {last.SnapshotOn:yyyy-MM-dd}. Take a newer extract; if the day is wrong, say the right one.");
    }

    /// <summary>A file of another size than the last one, or with too many rows that cannot be understood, is not the register's.</summary>
    /// <exception cref="ImportRefusedException">It is not.</exception>
    public static void CheckRows(ImportRequest request, ImportPlan plan, RegisterImport? last)
    {
        var rejected = plan.Rejections.Count(rejection => !rejection.Deferred);
        if (rejected > request.MostRejected * plan.Rows)
        {
            var first = plan.Rejections.First(rejection => !rejection.Deferred);
            throw new ImportRefusedException(
                RefusalReason.TooManyRejected, request.Content.Name, first.Place,
                $"{first.Reason} This and {rejected - 1} more of {plan.Rows} rows cannot be understood; more than {request.MostRejected:P0} may not be.");
        }

        if (last is null || request.AcceptSizeChange || Math.Abs(plan.Rows - last.Rows) <= MostSizeChange * last.Rows)
            return;
        throw new ImportRefusedException(
            RefusalReason.SizeChanged, request.Content.Name, "the whole file",
            $"has {plan.Rows} rows where the last one, {last.FileName} of {last.SnapshotOn:yyyy-MM-dd}, had {last.Rows}: more than 20 % of a difference. If that is right, accept it when you import (--accept-size-change, or acceptSizeChange in importPreview); what it leaves out is kept, and where that is more than 20 % of what the last one had, none of it is said to be gone.");
    }
}
