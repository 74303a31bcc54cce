using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Analytics;

/// <summary>An academic year, or one of its terms.</summary>
/// <param name="StartYear">The calendar year in which it begins: 2025 for 2025/26.</param>
/// <param name="Term">The term; the whole year when left out.</param>
public sealed record AcademicPeriodInput(int StartYear, SchoolTerm? Term = null);
