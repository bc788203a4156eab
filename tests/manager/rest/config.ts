import type { ReleaseName } from '../types.ts';
import { isNewer } from '../types.ts';

/** The webserver's `config.toml`: empty settings come as comments. */
export function configToml(release: ReleaseName, origin: string): string {
  const domain = isNewer(release) ? 'apiDomainName = "default"\n' : '';
  return `[general]
apiEndpoint = "${origin}"
apiEndpointText = "Embedded manager"
${domain}# defaultSessionEnvironment = 
enableModelFolders = true
connectionMode = "SESSION"
signupSupport = false
allowChangeSigninMode = true
allowAnonymousChangePassword = true
allowProjectResourceMonitor = false
allowManualImageNameForSession = false
autoLogout = false
debug = false
maskUserInfo = false
# singleSignOnVendors = 
ssoRealmName = ""
hideAgents = true
force2FA = false
allowCustomResourceAllocation = true
isDirectorySizeVisible = true
enableExtendLoginSession = true

[resources]
openPortToPublic = false
maxCPUCoresPerContainer = 64
maxMemoryPerContainer = 64
maxShmPerContainer = 2.0
maxFileUploadSize = 4294967296

[environments]
showNonInstalledImages = false

[menu]
blocklist = "pipeline"
# inactivelist = 

[plugin]
# page = 

[wsproxy]
proxyURL = ""

[pipeline]
endpoint = "http://127.0.0.1:9500/"
frontendEndpoint = "http://127.0.0.1:3000"
`;
}
