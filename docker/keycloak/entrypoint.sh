#!/usr/bin/env bash
# Starts the login. Secrets may come as files; the realm is imported once, at the first start.
set -euo pipefail

for name in KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD OIDC_CLIENT_SECRET ACCOUNTS_CLIENT_SECRET SMTP_PASSWORD; do
  file="${name}_FILE"
  if [ -n "${!file:-}" ]; then
    export "$name=$(<"${!file}")"
    unset "$file"
  fi
done

# The realm file takes these; without them it means a mail server that asks for nothing, as the catcher.
if [ -n "${SMTP_USER:-}" ] && [ -n "${SMTP_PASSWORD:-}" ]; then
  export SMTP_AUTH=true
elif [ -n "${SMTP_USER:-}${SMTP_PASSWORD:-}" ]; then
  echo "The login cannot start. SMTP_USER and SMTP_PASSWORD belong together: set both or none." >&2
  exit 1
else
  unset SMTP_USER SMTP_PASSWORD
fi
case "${SMTP_TLS:-starttls}" in
  none) ;;
  starttls) export SMTP_STARTTLS=true ;;
  tls) export SMTP_SSL=true ;;
  *)
    echo "The login cannot start. SMTP_TLS must be none, starttls or tls but is \"$SMTP_TLS\"." >&2
    exit 1
    ;;
esac

case "${REALM:-production}" in
  production)
    # a placeholder of the realm file that stays empty would be imported as it stands
    for name in PUBLIC_URL OIDC_CLIENT_SECRET ACCOUNTS_CLIENT_SECRET SMTP_HOST SMTP_PORT SMTP_FROM; do
      if [ -z "${!name:-}" ]; then
        echo "The login cannot start. The setting $name is missing." >&2
        exit 1
      fi
    done
    ;;
  development) ;;
  *)
    echo "The login cannot start. REALM must be production or development but is \"$REALM\"." >&2
    exit 1
    ;;
esac

# Keycloak insists on this name
mkdir -p /opt/keycloak/data/import
cp "/opt/peerwerk/peerwerk-${REALM:-production}-realm.json" /opt/keycloak/data/import/peerwerk-realm.json
exec /opt/keycloak/bin/kc.sh start --optimized --import-realm "$@"
