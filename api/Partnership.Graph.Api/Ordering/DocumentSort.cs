namespace Partnership.Graph.Api.Ordering;

/// <summary>
/// One item of an <c>order</c> argument: the one property that has a value names the field and the direction. Each property
/// is of type <see cref="SortEnumType"/>, may be <c>null</c> and has the name of a document's property.
/// </summary>
public abstract class DocumentSort;
