// Says early when the environment costs more than it is meant to. A budget only tells; it stops nothing.

@description('The name of the budget.')
param name string

@description('What may be spent a month, in the currency of the billing account.')
param amount int

@description('The first day of the month it starts in.')
param startDate string

@description('Who is told.')
param operatorEmails string[]

var spent = [50, 80, 100]

resource budget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: startDate
    }
    notifications: union(
      toObject(spent, share => 'spent${share}', share => {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: share
        thresholdType: 'Actual'
        contactEmails: operatorEmails
      }),
      {
        forecast100: {
          enabled: true
          operator: 'GreaterThan'
          threshold: 100
          thresholdType: 'Forecasted'
          contactEmails: operatorEmails
        }
      }
    )
  }
}
