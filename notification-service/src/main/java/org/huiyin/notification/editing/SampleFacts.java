package org.huiyin.notification.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.notification.message.Particulars;

/** Made-up facts to try a text with: once with all there can be, once with as little as there can be. */
public final class SampleFacts {

    private SampleFacts() {}

    public static List<Particulars> all() {
        return List.of(full(), bare());
    }

    public static Particulars full() {
        return new Particulars(
                "HY2026-000123",
                Optional.of("企业服务科"),
                Optional.of("市工业和信息化局"),
                Optional.of(LocalDate.of(2026, 3, 9)),
                Optional.of("SOLVED"),
                Optional.of("SATISFIED"),
                Optional.of("Y1"),
                2,
                true,
                Optional.of("2026年第10周督查通报"),
                Optional.of("您好，许可证已办结，请携带营业执照领取。"),
                Optional.of("7K3QF-2M9XA-00ZB4-HJK5P"),
                Optional.of("0PQ4D-51RSA-7XW2C-MNB9E"));
    }

    public static Particulars bare() {
        return new Particulars(
                "HY2026-000124",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
