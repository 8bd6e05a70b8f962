#!/usr/bin/env bash
# Starts the server. Secrets may come as files, which the server itself cannot read; the image's files stay as they are.
set -euo pipefail

for name in DB_PASSWORD OIDC_CLIENT_SECRET ACCOUNTS_CLIENT_SECRET FORM_SECRET MAIL_PASSWORD; do
  file="${name}_FILE"
  if [ -n "${!file:-}" ]; then
    if [ -n "${!name:-}" ]; then
      echo "Peerwerk cannot start. Set $name or $file, not both." >&2
      exit 1
    fi
    if [ ! -r "${!file}" ]; then
      echo "Peerwerk cannot start. $file names ${!file}, which cannot be read." >&2
      exit 1
    fi
    export "$name=$(<"${!file}")"
  fi
  unset "$file"
done

# Over https the session's cookie never travels without it.
if [[ "${PUBLIC_URL:-}" == https:* ]]; then
  export COOKIE_SECURE="${COOKIE_SECURE:-true}"
fi

# What the server writes (its state, log, unpacked archive) lies in one place, fresh at every start: nothing in it is worth keeping,
# everything that counts is in the database. With a read-only root this is the one writable mount besides /tmp.
if [ ! -w "$JBOSS_BASE_DIR" ]; then
  echo "Peerwerk cannot start. $JBOSS_BASE_DIR is not writable: mount a tmpfs or a volume there." >&2
  exit 1
fi
rm -rf "$JBOSS_BASE_DIR"/{configuration,data,deployments,lib,log,tmp}
cp -R "$JBOSS_HOME/standalone/." "$JBOSS_BASE_DIR/"
mkdir -p "$JBOSS_BASE_DIR/tmp" "$JBOSS_BASE_DIR/log"

exec "$JBOSS_HOME/bin/standalone.sh" -b 0.0.0.0 -bmanagement "${MANAGEMENT_ADDRESS:-127.0.0.1}" "$@"
