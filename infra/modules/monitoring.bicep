// Where logs, traces and metrics go, and the picture operators look at first.

@description('What follows the kind of resource in each name.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param retentionInDays int

@description('How much may be written a day, in GB, before the rest of the day is dropped; -1 for no limit.')
param dailyQuotaInGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'log-${suffix}'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionInDays
    workspaceCapping: {
      dailyQuotaGb: dailyQuotaInGb
    }
    features: {
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

// Telemetry is written with the apps' identities; an instrumentation key alone is not enough.
resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${suffix}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    IngestionMode: 'LogAnalytics'
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'partnership-graph-operations')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Partnership Graph: operations'
    category: 'workbook'
    sourceId: applicationInsights.id
    serializedData: loadTextContent('../dashboards/operations.workbook.json')
  }
}

@description('The workspace logs are kept in.')
output workspaceId string = workspace.id

@description('Where traces and metrics are written to.')
output applicationInsightsName string = applicationInsights.name

@description('The resource alerts on telemetry look at.')
output applicationInsightsId string = applicationInsights.id

@description('How apps find it. It is no secret: writing needs an identity.')
output connectionString string = applicationInsights.properties.ConnectionString
