using System.CommandLine;
using Partnership.Graph.Api.Commands;

// The host ends gracefully on Ctrl-C and SIGTERM by itself; the command line is not to hurry it.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null };
return await CommandLine.Root().Parse(args).InvokeAsync(invocation);
