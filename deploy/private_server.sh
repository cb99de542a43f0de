# A server for one script: as an ordinary user, on a private PostgreSQL, with only the data from the script. Sourced
# after common.sh, not run.
# shellcheck shell=bash

private='' private_process=''

# start_private_server BUILD-FOLDER: starts its plenaryd in the new folder $private and waits until it serves. Sets
# PLENARY_SERVER and PLENARY_DATA_DIR for plenary and others. The caller's trap calls stop_private_server.
start_private_server() {
  private=$(mktemp -d /tmp/plenary-private.XXXXXX)
  # Its user need not be able to enter the checkout.
  cp "$1/bin/plenaryd" "$private"
  chmod 755 "$private"
  local variable as=()
  for variable in "${!PLENARY_@}"; do unset "$variable"; done
  if ((EUID == 0)); then
    chown -R postgres: "$private"
    as=(setpriv --reuid postgres --regid postgres --init-groups)
  fi
  (cd / && exec env -i "HOME=$private" "PATH=$PATH" "${as[@]}" "$private/plenaryd" serve --data-dir "$private/data" \
    --port 0 --port-file "$private/port" --metrics-port 0 </dev/null >"$private/log" 2>&1) &
  private_process=$!
  until [[ -s $private/port ]]; do
    kill -0 "$private_process" 2>/dev/null ||
      { private_process='' && fail "A server did not start; its log:" "$(<"$private/log")"; }
    sleep 0.05
  done
  PLENARY_SERVER=127.0.0.1:$(<"$private/port")
  export PLENARY_SERVER PLENARY_DATA_DIR=$private/data
}

# stop_private_server: ends it and removes its data. Does nothing if there is none.
stop_private_server() {
  if [[ -n $private_process ]]; then
    kill -TERM "$private_process" 2>/dev/null || true
    wait "$private_process" || true
  fi
  [[ -z $private ]] || rm -rf "$private"
  private='' private_process=''
}
