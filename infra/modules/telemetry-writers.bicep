// Who may write telemetry: the apps' identities, because keys are off.
import { identity } from 'identities.bicep'

@description('Application Insights.')
param applicationInsightsName string

@description('The identities that write.')
param identities identity[]

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

// Monitoring Metrics Publisher
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource rights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for each in identities: {
    scope: applicationInsights
    name: guid(applicationInsights.id, each.id, metricsPublisher)
    properties: {
      principalId: each.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    }
  }
]
