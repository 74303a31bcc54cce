// Azure Communication Services for e-mail: a sender of its own domain, to be used by SMTP. Where a custom domain is wanted, it is
// added to the e-mail service by hand, because its owner has to prove that it is theirs.

@description('What follows the kind of resource in each name.')
param suffix string

@description('Tags of every resource.')
param tags object

@description('Where messages are kept at rest, for example UK.')
param dataLocation string = 'UK'

resource emailService 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: 'email-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
  }

  resource domain 'domains' = {
    name: 'AzureManagedDomain'
    location: 'global'
    tags: tags
    properties: {
      domainManagement: 'AzureManaged'
      // Reminders are about work and carry an unsubscribe link; whether they are opened is nobody's business.
      userEngagementTracking: 'Disabled'
    }
  }
}

resource service 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: 'acs-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: [
      emailService::domain.id
    ]
  }
}

@description('The domain mails can come from.')
output senderDomain string = emailService::domain.properties.mailFromSenderDomain

@description('The service whose SMTP credentials are to be made.')
output name string = service.name
