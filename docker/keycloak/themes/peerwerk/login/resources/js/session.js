// Signed in in another tab meanwhile? Then this page goes on by itself. Both checks are Keycloak's own.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { elsewhere, session } = document.querySelector("script[data-elsewhere]").dataset;
startSessionPolling(elsewhere);
if (session) checkAuthSession(session);
