// What wakes somebody up: reminders that stopped, mails that nobody could deliver, an API that fails or is not well.

@description('What follows the kind of resource in each name.')
param suffix string

@description('The region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Who is told.')
param operatorEmails string[]

@description('The web app of the API.')
param apiId string

@description('Application Insights, which the apps write their telemetry to.')
param applicationInsightsId string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-operators-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'operators'
    enabled: true
    emailReceivers: [
      for (address, index) in operatorEmails: {
        name: 'operator-${index}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

// Queries over what the apps measured themselves; the names are those of the product's meters.
var questions = {
  'reminders-stopped': {
    severity: 1
    title: 'Reminders have stopped: no tick in 15 minutes'
    text: 'Nothing planned or sent reminders for 15 minutes. Due ones are late and go out when it runs again.'
    query: 'customMetrics | where name == "reminders.ticks" | summarize ticks = sum(valueSum)'
    measure: 'ticks'
    operator: 'LessThan'
    threshold: 1
    window: 'PT15M'
    every: 'PT5M'
  }
  'reminders-dead': {
    severity: 2
    title: 'Mails could not be delivered and will not be tried again'
    text: 'Reminders ended as DEAD in the last hour.'
    query: 'customMetrics | where name == "reminders.dead" | summarize dead = sum(valueSum)'
    measure: 'dead'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
    every: 'PT15M'
  }
  'messages-put-aside': {
    severity: 2
    title: 'Messages of the reminders queue failed too often'
    text: 'A message of the last hour went to the queue reminders-poison. Its mail is still due and is named again; what makes it fail is in the log of SendReminder.'
    query: 'customMetrics | where name == "reminders.poison" | summarize messages = sum(valueSum)'
    measure: 'messages'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
    every: 'PT15M'
  }
  'reminders-late': {
    severity: 2
    title: 'Reminders are late by more than an hour'
    text: 'The oldest reminder that is due has been due for over an hour.'
    query: 'customMetrics | where name == "reminders.oldest_due_age" | summarize age = max(valueMax)'
    measure: 'age'
    operator: 'GreaterThan'
    threshold: 3600
    window: 'PT15M'
    every: 'PT15M'
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for question in items(questions): {
    name: 'alert-${question.key}-${suffix}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: question.value.title
      description: question.value.text
      severity: question.value.severity
      enabled: true
      scopes: [applicationInsightsId]
      evaluationFrequency: question.value.every
      windowSize: question.value.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: question.value.query
            timeAggregation: 'Total'
            metricMeasureColumn: question.value.measure
            operator: question.value.operator
            threshold: question.value.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [operators.id]
      }
    }
  }
]

var figures = {
  'api-fails': {
    severity: 2
    text: 'The API answered more than 5 requests in 5 minutes with a server error.'
    metric: 'Http5xx'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 5
  }
  'api-unhealthy': {
    severity: 1
    text: 'The API says that it is not ready to answer.'
    metric: 'HealthCheckStatus'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 100
  }
}

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for figure in items(figures): {
    name: 'alert-${figure.key}-${suffix}'
    location: 'global'
    tags: tags
    properties: {
      description: figure.value.text
      severity: figure.value.severity
      enabled: true
      scopes: [apiId]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT5M'
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: figure.key
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: 'Microsoft.Web/sites'
            metricName: figure.value.metric
            timeAggregation: figure.value.aggregation
            operator: figure.value.operator
            threshold: figure.value.threshold
          }
        ]
      }
      actions: [
        {
          actionGroupId: operators.id
        }
      ]
    }
  }
]
