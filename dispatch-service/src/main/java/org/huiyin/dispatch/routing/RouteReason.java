package org.huiyin.dispatch.routing;

/** Why a complaint was routed as it was; stored with the case and told to whoever asks. */
public enum RouteReason {
    CATEGORY_AND_TERRITORY,
    CATEGORY_IN_WIDER_TERRITORY,
    /** The rule for the industry and the one for the territory name different sections: the industry decides. */
    INDUSTRY_BEFORE_TERRITORY,
    TERRITORY_FOR_ANY_CATEGORY,
    NO_RULE,
    UNKNOWN_TERRITORY
}
