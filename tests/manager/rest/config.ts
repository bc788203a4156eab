import type { ReleaseName } from '../types.ts';
import { isNewer } from '../types.ts';

/** Settings of a site that differ from the usual ones, by key; those of sections of its own as `siteColors.link`. */
export type SiteConfig = Record<string, string | boolean | string[]>;

/** The webserver's `config.toml`: empty settings come as comments. What it does not know is of a site that serves its own file. */
export function configToml(release: ReleaseName, origin: string, site: SiteConfig = {}): string {
  return Object.entries(site).reduce(
    (text, [key, value]) => {
      const [section, own] = key.split('.');
      if (own !== undefined) return withOwn(text, `[${section}]`, `${own} = ${JSON.stringify(value)}`);
      const line = `${key} = ${JSON.stringify(value)}`;
      const known = new RegExp(`^(# )?${key} = .*$`, 'm');
      // Functions, for `$` in the value is no pattern.
      return known.test(text)
        ? text.replace(known, () => line)
        : text.replace('[general]', (head) => `${head}\n${line}`);
    },
    usualToml(release, origin),
  );
}

const withOwn = (text: string, head: string, line: string): string =>
  text.includes(`${head}\n`) ? text.replace(`${head}\n`, () => `${head}\n${line}\n`) : `${text}\n${head}\n${line}\n`;

function usualToml(release: ReleaseName, origin: string): string {
  const domain = isNewer(release) ? 'apiDomainName = "default"\n' : '';
  const theme = isNewer(release) ? 'allowThemeMode = false\n' : '';
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
${theme}isDirectorySizeVisible = true
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
