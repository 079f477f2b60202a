package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.huiyin.dispatch.cases.Returns;

/** How often and by which sections a case was given back, as codes with commas between, and how often it was separated. */
@Embeddable
public record ReturnColumns(Integer returns, String returnedSections, Boolean ruled, Integer separations) {

    static ReturnColumns of(Returns returns) {
        return new ReturnColumns(
                returns.count(), String.join(",", returns.by()), returns.ruled(), returns.separations());
    }

    public Returns toReturns() {
        return new Returns(
                returnedSections.isEmpty() ? List.of() : List.of(returnedSections.split(",")), ruled, separations);
    }
}
