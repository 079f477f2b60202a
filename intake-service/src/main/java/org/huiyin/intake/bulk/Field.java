package org.huiyin.intake.bulk;

/** What a column of a file of complaints says. New ones come last: rows are hashed in this order, to be known again. */
public enum Field {
    EXTERNAL_ID,
    KIND,
    CATEGORY,
    TERRITORY,
    CHANNEL,
    TITLE,
    TEXT,
    LANGUAGE,
    ANONYMOUS,
    NAME,
    EMAIL,
    PHONE,
    CREDIT_CODE,
    ENTERPRISE,
    REFERENCE,
    RECEIVED_ON,
    ADDRESS,
    LONGITUDE,
    LATITUDE,
    COORDINATE_SYSTEM
}
