#!/usr/bin/env bash
# Runs once, on an empty data directory: one database and one role for the application, one of each for the login.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v application="$(<"$DB_PASSWORD_FILE")" -v login="$(<"$LOGIN_DB_PASSWORD_FILE")" <<'SQL'
create role peerwerk login password :'application';
create database peerwerk owner peerwerk encoding 'UTF8' template template0;
create role keycloak login password :'login';
create database keycloak owner keycloak encoding 'UTF8' template template0;
revoke connect on database peerwerk, keycloak from public;
SQL
