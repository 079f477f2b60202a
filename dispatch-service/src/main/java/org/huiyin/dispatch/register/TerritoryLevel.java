package org.huiyin.dispatch.register;

/** The height of a territory in the city's tree. */
public enum TerritoryLevel {
    CITY,
    COUNTY,
    TOWNSHIP
}
