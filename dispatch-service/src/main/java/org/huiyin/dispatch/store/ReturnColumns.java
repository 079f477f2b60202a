package org.huiyin.dispatch.store;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.huiyin.dispatch.cases.Returns;

/** How often and by which sections a case was given back, as codes with commas between. */
@Embeddable
public record ReturnColumns(Integer returns, String returnedSections, Boolean ruled) {

    static ReturnColumns of(Returns returns) {
        return new ReturnColumns(returns.count(), String.join(",", returns.by()), returns.ruled());
    }

    public Returns toReturns() {
        return new Returns(returnedSections.isEmpty() ? List.of() : List.of(returnedSections.split(",")), ruled);
    }
}
