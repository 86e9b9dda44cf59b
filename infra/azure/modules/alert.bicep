// A mail when the product writes a line of level 'alert' (functions/platform/telemetry.ts).

@description('Makes names unique.')
param token string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('The workspace that holds the log.')
param workspaceId string

@description('Who gets the mail.')
param email string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'leerwerkpl'
    emailReceivers: [
      {
        name: 'beheer'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-${token}'
  location: location
  tags: tags
  properties: {
    displayName: 'Leerwerkplaats: iets is opgegeven'
    description: 'Kijk met npm run poison wat het is; herstel de oorzaak en laat het opnieuw door.'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    // The table exists only after the first line.
    skipQueryValidation: true
    evaluationFrequency: 'PT5M'
    // Twice as long as the frequency, because a line may come in minutes late.
    windowSize: 'PT10M'
    autoMitigate: false
    muteActionsDuration: 'PT1H'
    criteria: {
      allOf: [
        {
          query: 'AppTraces | extend line = parse_json(Message) | where tostring(line.level) == "alert" | extend code = tostring(line.code)'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: [{ name: 'code', operator: 'Include', values: ['*'] }]
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}
