namespace Partnership.Graph.Engine.Execution.Writing;

/// <summary>
/// Turns exceptions into what a client may see: refusals as they are, outages in the program's own words, everything else as an id under
/// which the exception is in the log. One exception that fails many fields (a batch) has one id and is logged once; so is an outage,
/// whatever it fails.
/// </summary>
internal sealed class ExceptionMask(ExecutorOptions options)
{
    private Dictionary<Exception, string>? _ids;
    private bool _isOutageTold;

    public GraphQLError ErrorOf(Exception exception)
    {
        if (exception is GraphQLException refusal)
            return refusal.Error;
        if (options.OutageOf?.Invoke(exception) is { } outage)
        {
            if (!_isOutageTold)
                options.OnOutage?.Invoke(exception);
            _isOutageTold = true;
            return outage;
        }

        var id = IdOf(exception);
        var extensions = new Dictionary<string, object?> { ["id"] = id };
        if (options.IncludeExceptionDetails)
        {
            extensions["exception"] = new Dictionary<string, object?>
            {
                ["type"] = exception.GetType().FullName,
                ["message"] = exception.Message,
                ["stack"] = exception.StackTrace,
            };
        }

        return new GraphQLError($"Something went wrong on our side; it is logged as {id}.", ErrorCodes.InternalServerError)
        {
            Extensions = extensions,
        };
    }

    private string IdOf(Exception exception)
    {
        _ids ??= new Dictionary<Exception, string>(ReferenceEqualityComparer.Instance);
        if (_ids.TryGetValue(exception, out var known))
            return known;

        var id = Guid.CreateVersion7(options.TimeProvider.GetUtcNow()).ToString("N");
        _ids.Add(exception, id);
        options.OnMaskedException?.Invoke(exception, id);
        return id;
    }
}
