package org.huiyin.evaluation.workbench;

import java.util.List;
import org.huiyin.evaluation.method.funnel.Limits;
import org.huiyin.evaluation.method.funnel.Position;

/**
 * A funnel.
 *
 * @param target the figure of all units together: the centre of the plain limits
 * @param tauSquared variance between units beyond chance (Paule–Mandel)
 * @param mean of the units: the centre of the overdispersed limits
 */
public record FunnelAnswer(double target, double tauSquared, double mean, List<FunnelLine> units) {

    /** A unit, how many standard deviations it lies above either centre, and the limits for its size. */
    public record FunnelLine(
            String id, double value, double z, double overdispersedZ, Limits plain, Limits overdispersed) {
        static FunnelLine of(String id, Position position) {
            return new FunnelLine(
                    id,
                    position.value(),
                    position.z(),
                    position.overdispersedZ(),
                    position.plain(),
                    position.overdispersed());
        }
    }
}
