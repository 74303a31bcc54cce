using Microsoft.EntityFrameworkCore;
using Partnership.Graph.Benchmarks.Data;

namespace Partnership.Graph.Benchmarks.EntityFramework;

/// <summary>The data set as tables.</summary>
internal sealed class SchoolsContext(DbContextOptions<SchoolsContext> options) : DbContext(options)
{
    public DbSet<SchoolTrust> SchoolTrusts => Set<SchoolTrust>();

    public DbSet<School> Schools => Set<School>();

    public DbSet<Programme> Programmes => Set<Programme>();

    /// <summary>Writes the data set into a new file.</summary>
    public static async Task CreateAsync(string file, DataSet data, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<SchoolsContext>();
        Configure(options, file);
        await using var context = new SchoolsContext(options.Options);
        await context.Database.EnsureCreatedAsync(cancellationToken);
        context.SchoolTrusts.AddRange(data.SchoolTrusts);
        await context.SaveChangesAsync(cancellationToken);
    }

    public static void Configure(DbContextOptionsBuilder options, string file) => options.UseSqlite($"Data Source={file}");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SchoolTrust>(trust =>
        {
            trust.HasKey(entity => entity.Uid);
            trust.HasMany(entity => entity.Schools).WithOne().HasForeignKey(school => school.TrustUid);
        });
        modelBuilder.Entity<School>(school =>
        {
            school.HasKey(entity => entity.Urn);
            school.HasMany(entity => entity.Programmes).WithOne().HasForeignKey(programme => programme.SchoolUrn);
        });
        modelBuilder.Entity<Programme>().HasKey(entity => entity.Id);
    }
}
