// Signing in to the tab without asking: the same app registration once more, now that its id and
// the host name of the functions are known. Not in one step: an id can't name itself, and a client
// can be allowed only what exists.
extension microsoftGraphV1

@description('Key of the app registration that exists.')
param uniqueName string

@description('Its id.')
param appId string

@description('What it offers: the permission to know who somebody is.')
param scopes array

@description('Host name of the tab.')
param domain string

// Teams on a desktop or phone, and Teams in a browser: they may ask for a token unasked.
var teamsClients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264'
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
]

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: 'Leerwerkplaats'
  signInAudience: 'AzureADMyOrg'
  identifierUris: ['api://${domain}/${appId}']
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: scopes
    preAuthorizedApplications: map(teamsClients, client => {
      appId: client
      delegatedPermissionIds: map(scopes, scope => scope.id)
    })
  }
}
