# Recipes for daily work; `just` lists them. Each is one plain command, so that `just` is a convenience and never needed.

# List the recipes.
default:
    @just --list

# Build everything; warnings are errors.
build:
    dotnet build

# Run every test.
test:
    dotnet test

# Serve the API on http://localhost:5080/graphql/ with the case study loaded.
run:
    dotnet run --project api/Partnership.Graph.Api

# Publish the functions app as it is deployed to Azure: with its runtime, compiled beforehand.
publish-functions:
    dotnet publish -c Release functions/Partnership.Graph.Functions

# Rewrite white space as .editorconfig has it.
format:
    dotnet format whitespace

# Measure against hand-written endpoints and an outside peer; prints ratios.
bench *args:
    dotnet run -c Release --project tests/Partnership.Graph.Benchmarks -- {{args}}

# Feed random and mutated documents to the engine for ten minutes, or as `--minutes` says.
fuzz *args:
    dotnet run -c Release --project tests/Partnership.Graph.Fuzz -- run {{args}}

# What continuous integration runs.
ci:
    bash .ci/run

# Print the contract as one document.
schema-print:
    dotnet run --project api/Partnership.Graph.Api -- schema print

# List what changed since the last release of the contract; exit code 2 when a client would break.
schema-diff:
    dotnet run --project api/Partnership.Graph.Api -- schema diff schema/released.graphql
