// Who the two apps are. Every right below is given to these; there is no key in any setting.

@description('What follows the kind of resource in each name.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

resource api 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-api-${suffix}'
  location: location
  tags: tags
}

resource functions 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-functions-${suffix}'
  location: location
  tags: tags
}

@description('An identity as other modules need it.')
@export()
type identity = {
  @description('The resource, to be assigned to an app.')
  id: string
  @description('What rights are given to.')
  principalId: string
  @description('What code names it by.')
  clientId: string
}

@description('The API.')
output api identity = {
  id: api.id
  principalId: api.properties.principalId
  clientId: api.properties.clientId
}

@description('The reminders\' functions.')
output functions identity = {
  id: functions.id
  principalId: functions.properties.principalId
  clientId: functions.properties.clientId
}
