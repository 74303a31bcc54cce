using Partnership.Graph.Api.Commands;

var parsed = CommandLine.Root().Parse(args);
return await parsed.InvokeAsync(CommandLine.InvocationOf(parsed));
