using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Levels;
using Partnership.Graph.Engine.Execution.Planning;

namespace Partnership.Graph.Engine.Execution.Writing;

/// <summary>
/// 6.4.3/6.4.4 Completes values: walks depth-first over what the levels have gathered and writes it. A null that may not
/// be takes back what was written of the objects and lists around it, up to one that may be null.
/// </summary>
internal sealed class ResponseWriter(OperationRun run, JsonBuffer json, FieldErrors errors)
{
    private readonly CancellationToken _ct = run.Context.CancellationToken;
    private int _objects;

    /// <summary>Writes the root object, or <c>null</c> in its place.</summary>
    public void WriteData(SelectionPlan root)
    {
        if (WriteObject(root, row: 0) is not Written.Value)
            WriteNullInstead(position: 0);
    }

    /// <summary>Writes one field of the root object, for operations whose root fields run one after the other.</summary>
    /// <returns>Whether the root object can go on; otherwise <c>null</c> stands in its place.</returns>
    public bool TryWriteRootField(SelectionPlan root, FieldStep field, bool isLast)
    {
        var written = WriteFields(root, Array.IndexOf(root.Steps, field), row: 0, count: 1);
        if (written is not Written.Value)
            WriteNullInstead(position: 0);
        else if (isLast)
            json.WriteByte((byte)'}');
        return written is Written.Value;
    }

    private Written WriteObject(SelectionPlan selection, int row)
    {
        if ((++_objects & 1023) == 0)
            _ct.ThrowIfCancellationRequested();
        if (selection.Steps.Length == 0)
        {
            json.WriteRaw("{}"u8);
            return Written.Value;
        }

        var written = WriteFields(selection, first: 0, row, selection.Steps.Length);
        json.WriteByte((byte)'}');
        return written;
    }

    private Written WriteFields(SelectionPlan selection, int first, int row, int count)
    {
        var parent = run.RowsOf(selection.Index)[row]!;
        var depth = errors.Depth;
        for (var i = first; i < first + count; i++)
        {
            var step = selection.Steps[i];
            json.WriteRaw(step.Prefix);
            var start = json.Position;
            Written written;
            try
            {
                written = WriteValue(step, parent, row);
            }
            catch (Exception failure) when (!_ct.IsCancellationRequested && failure is not (ResponseTooLargeException or RequestRefusedException))
            {
                errors.Depth = depth;
                Report(step, failure);
                written = Written.Failed;
            }

            if (written is Written.Value)
                continue;
            if (step.IsNonNull)
            {
                if (written is Written.Null)
                    Report(step, failure: null);
                return Written.Failed;
            }

            WriteNullInstead(start);
        }

        return Written.Value;
    }

    private Written WriteValue(FieldStep step, object parent, int row)
    {
        switch (step.Kind)
        {
            case StepKind.TypeName:
                return Written.Value;
            case StepKind.Leaf when !step.NeedsRun && !step.IsListOfLeaves:
                return step.Writer(parent, [], json, errors);
            case StepKind.Objects:
                return WriteObjects(step, row);
            default:
                return WriteLeaf(step, parent, row);
        }
    }

    private Written WriteLeaf(FieldStep step, object parent, int row)
    {
        errors.Enter(step);
        var stepRun = step.NeedsRun || step.Kind is StepKind.StoredLeaf ? run.RunOf(step) : null;
        Written written;
        if ((stepRun?.Refusal ?? stepRun?.FailureAt(level: 0, row)) is { } failure)
            written = Fail(failure);
        else if (stepRun?.Column is { } column)
            written = column.Write(row, json, errors);
        else
            written = step.Writer(parent, stepRun?.Slots ?? [], json, errors);
        errors.Leave();
        return written;
    }

    private Written WriteObjects(FieldStep step, int row)
    {
        var stepRun = run.RunOf(step);
        errors.Enter(step);
        Written written;
        if (stepRun.Refusal is { } refusal)
            written = Fail(refusal);
        else if (step.Binding!.Shape.Lists.Count > 0)
            written = WriteList(stepRun, level: 0, row);
        else
            written = WriteItem(stepRun, level: 0, row);
        errors.Leave();
        return written;
    }

    private Written WriteList(StepRun stepRun, int level, int entry)
    {
        var range = stepRun.RangeAt(level, entry);
        if (range.Count < 0)
            return NullOrFailure(stepRun, level, entry);

        var lists = stepRun.Step.Binding!.Shape.Lists;
        var isInnermost = level + 1 == lists.Count;
        var itemsAreNonNull = lists[level].ItemsAreNonNull;
        json.WriteByte((byte)'[');
        errors.EnterList();
        for (var i = 0; i < range.Count; i++)
        {
            if (i > 0)
                json.WriteByte((byte)',');
            errors.At(i);
            var start = json.Position;
            var item = range.Start + i;
            var written = isInnermost ? WriteItem(stepRun, level + 1, item) : WriteList(stepRun, level + 1, item);
            if (written is Written.Value)
                continue;
            if (itemsAreNonNull)
            {
                if (written is Written.Null)
                    errors.ReportNull();
                errors.Leave();
                return Written.Failed;
            }

            WriteNullInstead(start);
        }

        errors.Leave();
        json.WriteByte((byte)']');
        return Written.Value;
    }

    private Written WriteItem(StepRun stepRun, int level, int item)
    {
        var place = stepRun.PlaceOf(item);
        if (place.Selection < 0)
            return NullOrFailure(stepRun, level, item);
        var selection = stepRun.Step.Selections[place.Selection];
        return run.RowsOf(selection.Index)[place.Row] is null
            ? NullOrFailure(stepRun, level, item)
            : WriteObject(selection, place.Row);
    }

    private Written NullOrFailure(StepRun stepRun, int level, int entry) =>
        stepRun.FailureAt(level, entry) is { } failure ? Fail(failure) : Written.Null;

    private Written Fail(Exception failure)
    {
        if (failure is HiddenFieldException)
            return Written.Null;
        errors.Report(failure);
        return Written.Failed;
    }

    private void Report(FieldStep step, Exception? failure)
    {
        errors.Enter(step);
        if (failure is null)
            errors.ReportNull();
        else
            errors.Report(failure);
        errors.Leave();
    }

    private void WriteNullInstead(int position)
    {
        json.Rewind(position);
        json.WriteNull();
    }
}
