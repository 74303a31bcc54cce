// The virtual network and the private doors to the data services. Only made where privateEndpoints is on.

@description('What follows the kind of resource in each name.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('A data service that is to be reached privately.')
@export()
type privateService = {
  @description('A short name, for example cosmos.')
  name: string
  @description('The resource.')
  id: string
  @description('Which of the resource\'s services, for example Sql.')
  group: string
  @description('The DNS zone its private address is looked up in.')
  zone: string
}

@description('The data services.')
param services privateService[]

resource network 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-${suffix}'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: ['10.40.0.0/22']
    }
    subnets: [
      {
        name: 'api'
        properties: {
          addressPrefix: '10.40.0.0/26'
          delegations: [
            {
              name: 'web'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
      {
        name: 'functions'
        properties: {
          addressPrefix: '10.40.0.64/26'
          delegations: [
            {
              // Flex Consumption runs on the environments of Container Apps.
              name: 'flex'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'data'
        properties: {
          addressPrefix: '10.40.1.0/26'
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }

  resource api 'subnets' existing = {
    name: 'api'
  }

  resource functions 'subnets' existing = {
    name: 'functions'
  }

  resource data 'subnets' existing = {
    name: 'data'
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for service in services: {
    name: service.zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (service, index) in services: {
    parent: zones[index]
    name: 'to-${suffix}'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: network.id
      }
    }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-10-01' = [
  for service in services: {
    name: 'pep-${service.name}-${suffix}'
    location: location
    tags: tags
    properties: {
      subnet: {
        id: network::data.id
      }
      privateLinkServiceConnections: [
        {
          name: service.name
          properties: {
            privateLinkServiceId: service.id
            groupIds: [service.group]
          }
        }
      ]
    }
  }
]

resource records 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-10-01' = [
  for (service, index) in services: {
    parent: endpoints[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: service.name
          properties: {
            privateDnsZoneId: zones[index].id
          }
        }
      ]
    }
  }
]

@description('Where the API\'s outgoing connections come from.')
output apiSubnetId string = network::api.id

@description('Where the functions\' outgoing connections come from.')
output functionsSubnetId string = network::functions.id
