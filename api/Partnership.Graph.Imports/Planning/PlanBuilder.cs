using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Planning;

/// <summary>Gathers what becomes of the rows of one file.</summary>
internal sealed class PlanBuilder(Register register, DateOnly snapshotOn, RegisterCoverage? last)
{
    /// <summary>How many rejected rows are kept; a file with more is not the register's anyway.</summary>
    public const int MostRejections = 10_000;

    private const int MostNamed = 5;

    private readonly List<PlannedChange> _changes = [];
    private readonly List<Surprise> _surprises = [];
    private readonly List<NodeId> _gone = [];
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private readonly List<Rejection> _rejections = [];
    private readonly Dictionary<NodeId, long> _lines = [];
    private int _rows;
    private int _unchanged;

    /// <summary>The day the content was true at the register.</summary>
    public DateOnly SnapshotOn => snapshotOn;

    /// <summary>What the extract covers, and the last one did.</summary>
    public ExtractCoverage Coverage { get; } = new(last);

    /// <summary>The documents the rows are about, each id once; what else becomes of a row is gathered on the way.</summary>
    public IEnumerable<RowResult.Understood> Documents(IEnumerable<RowResult> rows, IProgress<int>? progress)
    {
        foreach (var row in rows)
        {
            if (++_rows % 1_000 == 0) progress?.Report(_rows);
            switch (row)
            {
                case RowResult.Understood understood when _lines.TryAdd(understood.Document.Id, understood.Line):
                    yield return understood;
                    break;
                case RowResult.Understood twice:
                    Reject(new(twice.Line, null, $"{twice.Document.Id} is on line {_lines[twice.Document.Id]} already.", twice.Raw));
                    break;
                case RowResult.LeftOut left:
                    _leftOut[left.Kind] = _leftOut.GetValueOrDefault(left.Kind) + 1;
                    break;
                case RowResult.Rejected rejected:
                    Reject(rejected.Rejection);
                    break;
            }
        }

        progress?.Report(_rows);
    }

    /// <summary>How many rows could not be understood at all: what they are about is not known.</summary>
    public int NotUnderstood => _rejections.Count(rejection => !rejection.Deferred);

    /// <summary>Whether a row of the file was about this.</summary>
    public bool HasSeen(NodeId id) => _lines.ContainsKey(id);

    /// <summary>A row cannot be taken.</summary>
    public void Reject(Rejection rejection)
    {
        if (_rejections.Count < MostRejections) _rejections.Add(rejection);
        if (!rejection.Deferred) Coverage.CannotRead(rejection.Row);
    }

    /// <summary>A row says what the graph has already.</summary>
    public void Leave() => _unchanged++;

    /// <summary>A document would be written.</summary>
    public void Write(PlannedChange change) => _changes.Add(change);

    /// <summary>A document the graph does not have.</summary>
    public void Create(Document document, int? onVersion) => Write(new(PlannedChangeType.New, null, document, []) { OnVersion = onVersion });

    /// <summary>People should look at something.</summary>
    public void Wonder(NodeId subject, string message) => _surprises.Add(new(subject, message));

    /// <summary>The register no longer has an organisation.</summary>
    public void Miss(NodeId organisation, string message)
    {
        _gone.Add(organisation);
        Wonder(organisation, message);
    }

    /// <summary>
    /// The graph has more than the extract covers: it is kept, and nothing is said about it. Or the extract covers others than the last one.
    /// </summary>
    /// <param name="kept">What the graph has, in words that follow a number.</param>
    /// <param name="names">Each of those that are kept.</param>
    public void LeaveUncovered(string kept, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        var because = Coverage.IsOfTheSame
            ? $"not in the file and {(Coverage.Before == 0 ? "no file before it" : "not in the last one")}"
            : $"not in the file, which does not have {Coverage.Missing} of the {Coverage.Before} that the last one had: more than 20 %, so it is of others";
        Wonder(RegisterImport.IdOf(register), $"{names.Count} {kept} are {because}. They are kept as they are, and none is said to be gone: {string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? " and others" : "")}.");
    }

    /// <summary>Counts more rows than there were results, where one result stands for several.</summary>
    public void CountRows(int more) => _rows += more;

    /// <summary>The plan.</summary>
    public ImportPlan Build() => new()
    {
        Register = register,
        SnapshotOn = snapshotOn,
        Rows = _rows,
        Changes = _changes,
        Unchanged = _unchanged,
        Surprises = _surprises,
        Gone = _gone,
        Coverage = Coverage.Keys,
        LeftOut = _leftOut,
        Rejections = _rejections,
    };
}
