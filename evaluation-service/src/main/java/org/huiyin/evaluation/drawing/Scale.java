package org.huiyin.evaluation.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** An axis from low to high with ticks at round numbers. */
record Scale(double low, double high, List<BigDecimal> ticks) {
    private static final int TICKS = 6;

    /** Holds all the values, and ends at ticks. */
    static Scale about(DoubleStream values) {
        var all = values.filter(Double::isFinite).summaryStatistics();
        double low = all.getCount() == 0 ? 0 : all.getMin();
        double high = all.getCount() == 0 ? 1 : all.getMax();
        if (!(high - low > Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * TICKS)) {
            double half = Math.max(1, Math.abs(low)) / 2;
            low -= half;
            high += half;
        }
        return between(low, high, step((high - low) / TICKS));
    }

    private static Scale between(double low, double high, BigDecimal step) {
        long first = (long) Math.floor(low / step.doubleValue());
        long last = (long) Math.ceil(high / step.doubleValue());
        var ticks = new ArrayList<BigDecimal>();
        for (long i = first; i <= last; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return new Scale(ticks.get(0).doubleValue(), ticks.get(ticks.size() - 1).doubleValue(), List.copyOf(ticks));
    }

    /** The next of 1, 2, 5, 10 times a power of ten. */
    private static BigDecimal step(double least) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
        double times =
                BigDecimal.valueOf(least).divide(power, MathContext.DECIMAL64).doubleValue();
        int round = times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10;
        return power.multiply(BigDecimal.valueOf(round));
    }

    String label(BigDecimal tick) {
        return tick.signum() == 0 ? "0" : tick.stripTrailingZeros().toPlainString();
    }
}
