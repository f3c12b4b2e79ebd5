#!/bin/bash
# Makes a cluster with the named user and database where there is none, then runs the server, with
# whatever options are given.
set -euo pipefail
data=/var/lib/postgresql/data
user="${POSTGRES_USER:-postgres}"
as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }

[ "${1:-}" = postgres ] && shift
chown postgres:postgres /var/lib/postgresql
if [ ! -s "$data/PG_VERSION" ]; then
  password="$(mktemp)"
  printf '%s' "$POSTGRES_PASSWORD" > "$password"
  chown postgres "$password"
  as_postgres initdb --pgdata="$data" --username="$user" --pwfile="$password" --encoding=UTF8 \
    --locale=C.UTF-8 --auth-host=scram-sha-256 --auth-local=trust
  rm "$password"
  echo 'host all all all scram-sha-256' >> "$data/pg_hba.conf"
  database="${POSTGRES_DB:-$user}"
  if [ "$database" != postgres ]; then
    echo "create database \"$database\"" | as_postgres postgres --single -D "$data" postgres
  fi
fi
exec setpriv --reuid=postgres --regid=postgres --init-groups \
  postgres -D "$data" -c listen_addresses='*' "$@"
