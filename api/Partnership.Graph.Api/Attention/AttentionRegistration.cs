namespace Partnership.Graph.Api.Attention;

/// <summary>Registers the list of what needs a coordinator, and every source there is.</summary>
public static class AttentionRegistration
{
    /// <summary>Adds the list and its sources to every operation's scope.</summary>
    public static IServiceCollection AddAttention(this IServiceCollection services)
    {
        services.AddScoped<AttentionList>();
        foreach (var source in typeof(AttentionRegistration).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IAttentionSource))))
            services.AddScoped(typeof(IAttentionSource), source);
        return services;
    }
}
