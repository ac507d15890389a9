/**
 * Whole titles, in lower case and without their last mark, of what stands where a page should be. “Just a moment: how
 * challenges work” is an article.
 */

/** Bot checks, refusals and consent forms. */
export const refusals = [
	/^just a (?:moment|second)(?: please)?$/,
	// The same in the languages that Cloudflare greets in.
	/^(?:nur )?einen moment(?:,? bitte)?$|^(?:un|um) (?:instant|momento|moment)(?: por favor)?$|^een ogenblik(?: geduld)?$|^один момент$|^bir dakika lütfen$|^chwileczkę$|^しばらくお待ちください$|^请稍候$|^請稍候$|^잠시만 기다리(?:세요|십시오)$/,
	/^(?:one moment|please wait|please stand by)(?: please)?$/,
	/^attention required!?(?: \| cloudflare)?$/,
	/^access (?:is |was )?denied(?: \|.*)?$/,
	/^(?:zugriff verweigert|accès (?:refusé|interdit)|acceso denegado|acesso negado|accesso negato|доступ (?:запрещ[её]н|ограничен)|访问被拒绝)$/,
	/^access to this page (?:has been|is) (?:denied|blocked)$/,
	/^(?:you (?:have been|are)|sorry,? you have been|request|your request (?:has been|was)) blocked$/,
	/^(?:error )?(?:401 |403 )?(?:forbidden|unauthorized|authorization required|permission denied)$/,
	/^(?:error )?(?:401|403|429|503|1005|1006|1009|1010|1015|1020)(?: error)?$/,
	/^(?:error )?(?:429 )?too many requests$/,
	/^(?:error )?(?:50\d )?(?:internal server error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable)$/,
	/^(?:are you|verify (?:that )?you are|verifying you are|confirm you are|prove you are) (?:a |not a |human|an? )?(?:robot|human|bot)?$/,
	/^(?:robot|bot|human|security|browser)(?: or human)? (?:check|verification|challenge)(?: required)?$/,
	/^(?:vercel |performing )?security (?:checkpoint|verification)$/,
	/^making sure you're not a bot!?$|^oh noes!?$/,
	/^(?:checking|verifying|validating) (?:your|the|if the) (?:browser|connection|site)\b.*$/,
	/^(?:captcha|recaptcha|hcaptcha|captcha challenge|client challenge|ddos-guard|bot challenge|radware bot manager captcha)$/,
	/^pardon (?:our|the) interruption$/,
	/^sorry(?:! something went wrong)?$/,
	/^please (?:enable|turn on|allow) (?:js|javascript|cookies)\b.*$/,
	/^before you continue(?: to .{1,30})?$/,
	/^(?:cookie|privacy) (?:consent|wall)$/,
	/^account (?:has been )?suspended$/,
	/^(?:please )?(?:sign|log)[ -]?in(?: required)?$|^(?:sign ?up|join) ?(?:\||·|•|-)? ?linkedin$|^auth ?wall$/,
	/^(?:anmelden|anmeldung|einloggen|(?:se )?connexion|se connecter|iniciar sesión|iniciar sessão|entrar|accedi|inloggen|войти|вход|ログイン|登录|登入|로그인)$/,
];

/** Error pages that claim success. */
export const notFound = [
	/^(?:(?:error )?404[ :,]*)?(?:(?:sorry|oops|whoops|uh oh|error)[,!.:]* ?)?(?:(?:the |this |that |your )?(?:requested )?(?:page|file|site|url|content|article|post|document|resource)(?: you (?:requested|are looking for|were looking for))? )?(?:(?:was |is |could |can(?:no| no|')t )?(?:be )?not (?:be )?found|can(?:not|'t) be found|does(?:n't| not) exist|no longer exists|(?:is )?(?:not available|unavailable))(?: \(404\))?$/,
	/^(?:(?:sorry|oops)[,!]? )?(?:we )?(?:can't|couldn't|could not|can not|cannot) find (?:that|this|the) page$|^nothing found$/,
	/^(?:(?:fehler )?404[ :–-]*)?(?:seite|datei|artikel) (?:wurde )?nicht gefunden$|^(?:erreur 404[ :–-]*)?page (?:introuvable|non trouvée|inexistante)$|^página no encontrada$|^página não encontrada$|^pagina non trovata$|^pagina niet gevonden$|^sidan (?:hittades inte|kunde inte hittas)$|^nie znaleziono strony$|^strona nie (?:została )?znaleziona$|^sayfa bulunamadı$/,
	/^(?:страница|сторінк[ау]) не (?:найдена|знайдено)$|^(?:お探しの)?ページが?(?:は)?(?:見つかりません(?:でした)?|存在しません)$|^(?:页面|頁面)(?:不存在|未找到|找不到)$|^(?:找不到|未找到)(?:页面|頁面|该页面)$|^페이지를 찾을 수 없습니다$/,
];

/** Domains that nobody uses. */
export const parked = [
	/^(?:this |the )?(?:premium )?(?:web ?site |domain )(?:name )?(?:is |has |may be |might be )?(?:for sale|parked|expired)\b/,
	/^(?:parked domain|domain parking|expired domain|buy this domain)\b/,
];

/** Where names that are for sale lead to. */
export const domainDealers =
	/(?:^|\.)(?:hugedomains|dan|afternic|sedo|sedoparking|bodis|parkingcrew|undeveloped|domainmarket|brandbucket)\.com$/;
