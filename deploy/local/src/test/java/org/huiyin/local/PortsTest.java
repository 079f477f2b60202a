package org.huiyin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void oneOffsetMovesEveryPort() {
        Ports plain = new Ports(0);
        Ports moved = new Ports(1000);

        assertThat(plain.service(ServiceName.INTAKE)).isEqualTo(8081);
        assertThat(moved.service(ServiceName.NOTIFICATION)).isEqualTo(9084);
        assertThat(moved.management(ServiceName.INTAKE)).isEqualTo(10081);
        assertThat(moved.postgres() - plain.postgres()).isEqualTo(1000);
        assertThat(moved.kafka() - plain.kafka()).isEqualTo(1000);
        assertThat(moved.keycloak() - plain.keycloak()).isEqualTo(1000);
        assertThat(moved.smtp() - plain.smtp()).isEqualTo(1000);
    }

    @Test
    void replicasOfAllServicesListenBesideEachOther() {
        Ports house = new Ports(1000);

        assertThat(house.replica(1)).isEqualTo(house);
        assertThat(house.replica(2).service(ServiceName.INTAKE)).isGreaterThan(house.service(ServiceName.NOTIFICATION));
        assertThat(house.replica(2).management(ServiceName.INTAKE))
                .isGreaterThan(house.management(ServiceName.NOTIFICATION));
    }

    @Test
    void anOffsetThatLeavesTheRangeOfPortsIsRefused() {
        assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> new Ports(50_000)).isInstanceOf(Trouble.class);
    }
}
