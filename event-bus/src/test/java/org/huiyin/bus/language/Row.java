package org.huiyin.bus.language;

import com.fasterxml.jackson.databind.JsonNode;

/** A field of an event, or the event itself; the path of a field in a list is {@code list[].field}. */
record Row(String path, boolean required, JsonNode schema) {}
