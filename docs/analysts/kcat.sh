#!/usr/bin/env bash
# Reads every case from the beginning of its topic to its end, and prints a table: kcat.sh bootstrap-servers [settings-file]
# Needs kcat and jq. The settings file has a line "name=value" for each setting of librdkafka, such as how to log in.
set -euo pipefail
topic=huiyin.dispatch.cases.v1

# -e ends at the end of every partition; -J prints each record with its headers as one line of JSON.
kcat -C -q -b "$1" ${2:+-F "$2"} -t "$topic" -o beginning -e -J -X enable.auto.commit=false |
    jq -n -r '
    def states: {
      "case.opened.v1": "OPENED", "case.assigned.v1": "ASSIGNED", "case.accepted.v1": "ACCEPTED", "case.returned.v1": "RETURNED",
      "case.contested.v1": "CONTESTED", "case.merged.v1": "MERGED", "case.unmerged.v1": "UNMERGED",
      "case.suspended.v1": "SUSPENDED", "case.resumed.v1": "ACCEPTED", "case.resolved.v1": "RESOLVED",
      "case.reopened.v1": "ASSIGNED", "case.struck-off.v1": "STRUCK_OFF", "case.withdrawn.v1": "WITHDRAWN",
      "case.referred.v1": "REFERRED"};
    def instant: sub("\\.[0-9]+Z$"; "Z") | fromdateiso8601;
    def median: sort | (.[length / 2 | floor] + .[(length - 1) / 2 | floor]) / 2;
    def hours: if length == 0 then "-" else (median / 360 | floor) as $tenths
      | "\($tenths / 10 | floor).\($tenths % 10)" end;

    # kcat prints headers as a list: name, value, name, value, …
    def headers: . as $list | reduce range(0; length; 2) as $i ({}; .[$list[$i]] = $list[$i + 1]);

    # One event, once and in its turn. A type that is not known here changes nothing.
    def take($type; $body):
      .state = (states[$type] // .state)
      | if $type | IN("case.assigned.v1", "case.transferred.v1", "case.merged.v1") then .section = $body.section else . end
      | if $type == "case.assigned.v1" then .assigned = $body.assignedAt else . end
      | if $type == "case.resolved.v1" and .assigned then .seconds += [($body.resolvedAt | instant) - (.assigned | instant)] else . end;

    reduce inputs as $record ({};
      ($record.headers | headers) as $header
      | (.[$record.key] // {sequence: 0, section: "-", state: "-", seconds: []}) as $case
      # Sent twice, or before its turn: then it comes again behind the one that is missing.
      | if ($header.ce_sequence | tonumber) != $case.sequence + 1 then .
        else .[$record.key] = ($case | .sequence += 1 | take($header.ce_type; $record.payload | fromjson)) end)

    | ["section", "state", "cases", "resolutions", "median hours"],
      ([.[]] | group_by([.section, .state])[]
        | [.[].seconds[]] as $seconds
        | [.[0].section, .[0].state, length, ($seconds | length), ($seconds | hours)])
    | @tsv'
