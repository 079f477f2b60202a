package org.huiyin.local.start;

import java.util.List;
import java.util.Locale;
import org.huiyin.local.House;
import org.huiyin.local.Ports;
import org.huiyin.local.ServiceName;
import org.huiyin.local.part.Keycloak;
import org.huiyin.local.part.Part;
import org.huiyin.local.part.Service;

/** What is printed once everything is up: addresses, logins and a first walk. */
final class Welcome {

    private Welcome() {}

    static void print(House house, List<Part> parts, double seconds) {
        Ports ports = house.ports();
        System.out.printf(Locale.ROOT, "%nReady after %.1f s.%n%n", seconds);
        boolean withServices = parts.stream().anyMatch(Service.class::isInstance);
        for (ServiceName service : withServices ? ServiceName.values() : new ServiceName[0]) {
            System.out.printf(
                    "  %-13s http://%s:%d   (health http://%2$s:%d/q/health)%n",
                    service.word(), Ports.HOST, ports.service(service), ports.management(service));
        }
        System.out.printf("  %-13s %s   (console: admin / huiyin)%n", "identity", Keycloak.realmUrl(ports));
        System.out.printf("  %-13s http://%s:%d/mails%n%n", "caught mails", Ports.HOST, ports.mailList());
        System.out.println(
                """
                Demo logins, password huiyin: complainant-demo, complainant2-demo, intake-clerk-demo, dispatcher-demo,
                  handler-demo and leader-demo (section S0001), handler2-demo and leader2-demo (S0004), supervisor-demo,
                  evaluator-demo, commission-demo, analyst-demo, auditor-demo, admin-demo, helper-demo

                A first walk, in another terminal:
                  TOKEN=$(./run token complainant)
                  curl -s http://127.0.0.1:%1$d/v1/categories -H "Authorization: Bearer $TOKEN"
                  curl -s http://127.0.0.1:%1$d/v1/complaints -H "Authorization: Bearer $TOKEN" \\
                    -H "Content-Type: application/json" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" \\
                    -d '{"kind":"COMPLAINT","category":"funding","territory":"HY-01","title":"贷款迟迟不批","text":"申请已三个月。","channel":"WEB","contact":{"email":"me@example.org"}}'
                  curl -s http://127.0.0.1:%2$d/v1/cases -H "Authorization: Bearer $(./run token dispatcher)"
                  ./run smoke      follows one complaint through all four services
                  ./run help       lists every command

                Ctrl-C or ./run stop ends everything; the data stays until ./run reset.
                """
                        .formatted(ports.service(ServiceName.INTAKE), ports.service(ServiceName.DISPATCH)));
    }
}
