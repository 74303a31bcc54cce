using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Sqlite.Model;

/// <summary>Every document type as a table, mapped by convention; only read through, never tracked.</summary>
internal sealed class GraphContext(DbContextOptions<GraphContext> options) : DbContext(options)
{
    /// <summary>Options for a context on an open connection that the caller owns.</summary>
    internal static DbContextOptions<GraphContext> On(SqliteConnection connection, params IEnumerable<IInterceptor> interceptors)
    {
        var builder = new DbContextOptionsBuilder<GraphContext>()
            // A list of keys is one JSON parameter: one statement text whatever its length.
            .UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(interceptors)
            // The session's gate keeps loads apart.
            .EnableThreadSafetyChecks(false);
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new RowComparisonOptions());
        return builder.Options;
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var type in DocumentTypes.All)
            DocumentMapping.Map(modelBuilder.Entity(type));
        modelBuilder.Entity<ParentKey>(key =>
        {
            key.HasNoKey().ToView(null);
            key.Property(parent => parent.Value).HasConversion(TextConversion.Of(typeof(Domain.Identifiers.NodeId))!);
        });
    }
}
