# A server for one script: as an ordinary user, on a private PostgreSQL, with only the data from the script. Sourced
# after common.sh, not run.
# shellcheck shell=bash disable=SC2317  # scripts call the functions

private='' private_process=''

# start_private_server BUILD-FOLDER [FLAG…]: starts its plenaryd, with these flags besides, in the new folder $private and
# waits until it serves. Sets PLENARY_SERVER and PLENARY_DATA_DIR for plenary and others. The caller's trap calls
# stop_private_server.
start_private_server() {
  private=$(mktemp -d /tmp/plenary-private.XXXXXX)
  # Its user need not be able to enter the checkout.
  cp "$1/bin/plenaryd" "$private"
  chmod 755 "$private"
  local variable
  for variable in "${!PLENARY_@}"; do unset "$variable"; done
  ((EUID != 0)) || chown -R postgres: "$private"
  run_private_server "${@:2}"
  export PLENARY_DATA_DIR=$private/data
}

# run_private_server [FLAG…]: the same on the data of one that has ended.
run_private_server() {
  local as=()
  ((EUID != 0)) || as=(setpriv --reuid postgres --regid postgres --init-groups)
  rm -f "$private/port"
  (cd / && exec env -i "HOME=$private" "PATH=$PATH" "${as[@]}" "$private/plenaryd" serve --data-dir "$private/data" \
    --port 0 --port-file "$private/port" --metrics-port 0 "$@" </dev/null >"$private/log" 2>&1) &
  private_process=$!
  until [[ -s $private/port ]]; do
    kill -0 "$private_process" 2>/dev/null ||
      { private_process='' && fail "A server did not start; its log:" "$(<"$private/log")"; }
    sleep 0.05
  done
  PLENARY_SERVER=127.0.0.1:$(<"$private/port")
  export PLENARY_SERVER
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
