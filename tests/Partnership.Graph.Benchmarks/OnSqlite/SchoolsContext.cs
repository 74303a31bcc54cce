using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Partnership.Graph.Benchmarks.OnSqlite;

/// <summary>The tables of the product's store, as somebody would map them who writes endpoints by hand.</summary>
internal sealed class SchoolsContext(DbContextOptions<SchoolsContext> options) : DbContext(options)
{
    public DbSet<TrustRow> SchoolTrusts => Set<TrustRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TrustRow>(trust =>
        {
            trust.ToTable("SchoolTrust");
            trust.HasMany(row => row.Memberships).WithOne().HasForeignKey(membership => membership.TrustId);
        });
        modelBuilder.Entity<MembershipRow>(membership =>
        {
            membership.ToTable("Membership");
            membership.HasOne(row => row.School).WithMany().HasForeignKey(row => row.SchoolId);
        });
        modelBuilder.Entity<SchoolRow>(school =>
        {
            school.ToTable("School");
            school.Property(row => row.Urn).HasConversion(urn => urn.ToString(CultureInfo.InvariantCulture), text => int.Parse(text, CultureInfo.InvariantCulture));
            school.Property(row => row.Phase).HasConversion<string>();
            school.Property(row => row.Status).HasConversion<string>();
            school.HasMany(row => row.Participations).WithOne().HasForeignKey(participation => participation.SchoolId);
        });
        modelBuilder.Entity<ParticipationRow>(participation =>
        {
            participation.ToTable("Participation");
            participation.HasOne(row => row.Programme).WithMany().HasForeignKey(row => row.ProgrammeId);
        });
        modelBuilder.Entity<ProgrammeRow>(programme =>
        {
            programme.ToTable("Programme");
            programme.Property(row => row.Area).HasConversion<string>();
        });
    }
}
