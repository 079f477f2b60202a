package org.huiyin.local;

/** One line per command. */
final class Help {

    private Help() {}

    static void print() {
        System.out.print(
                """
                ./run                   build what is not built, start everything, stay in the foreground
                ./run parts             start only what the services need, for running a service from an editor
                ./run stop              end what ./run started, from another terminal
                ./run reset             empty the data folder (refused while running)
                ./run smoke             file one complaint and follow it through all four services, here or where the options below say
                ./run token ROLE        print an access token of that role's demo user, for curl
                ./run clock INSTANT     move the clock of all four services, for example 2026-03-02T01:00:00Z
                ./run clock reset       back to the real time
                ./run demo [N]          play N (200) varied complaints through realistic lives
                ./run demo city         take in a city's register (5,746 enterprises, 1,414 helpers) and a year of 2,112 sessions at the
                                        window, then print the figures as the API tells them; --scale 0.02 takes a part. Again adds nothing
                ./run year              play a whole year over all sections with the clock moved, then ask whether every item had an
                                        owner and an answer; --scale 0.02 plays a part of it. Goes on where it was stopped
                ./run bench [SECONDS]   measure, and print targets against figures; --cases 1000000 measures all lists and whole lives
                                        in the empty house, fills it, and measures again. Refused where there are other cases,
                                        but for --beside yes. --only evaluation measures rebuilds and runs alone, --only import
                                        [--rows N] a file of complaints, --only telling letters and the inbox, --only uploads
                                        what files that were made to do harm cost the others, --only overload what is left
                                        of intake under five times as many filings as it can take
                ./run directory [FILE]  what would make Keycloak's groups like the register, with members from a CSV
                                        (section,username); --apply yes does it
                ./run method METHOD FILE  the evaluation method for your own numbers, without any server: performance, problems,
                                        rank-ranges, funnel or interval; reads JSON (- from standard input) and prints JSON
                ./run event-docs        render the AsyncAPI document to event-bus/target/event-docs/index.html; needs npm
                ./run images [ARCH]     write the container images of the four services as tars into deploy/images/target/images

                ./run backup FOLDER     all four databases as of one instant, and the keys, while everything goes on
                ./run restore FOLDER    put a backup in their place (stopped; --replace yes if there is data), then ./run and:
                ./run republish [TOPIC] send every topic, or one, again from the databases, for a Kafka that lost them
                ./run rebuild           fold the topics anew from the first event and compare the hash with the live facts
                ./run digest            one hash per database over every row, to compare before and after
                ./run audit             recompute the record of all cases and name what was tampered with
                ./run parked            events that wait; ./run parked retry|skip SERVICE EVENT-ID REASON
                ./run restart SERVICE   drain one service and start it again
                ./run verify-deploy     hold manifests, images, compose.yaml and metrics to their rules, without a cluster; what is
                                        missing of kubectl, npm, promtool, podman, runc, mmdebstrap, openssl, JDK 25 is skipped aloud
                ./run help              this list

                --without NAMES                         with ./run: leave services out, to run them from an editor
                --port-offset N  (HUIYIN_PORT_OFFSET)   a second instance beside the first; give it its own HUIYIN_DATA
                --intake URL --dispatch URL --evaluation URL --notification URL
                                                        services elsewhere, for smoke, republish, rebuild, audit and parked
                --token ROLE=TOKEN,ROLE=@FILE           tokens for them; a file is read again whenever its token is needed
                --token-url URL                         where the demo users log in, if their realm is elsewhere
                HUIYIN_DATA=FOLDER                      where the data lives; otherwise data/ in the checkout
                """);
    }
}
