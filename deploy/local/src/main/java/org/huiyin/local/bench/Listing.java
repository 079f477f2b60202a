package org.huiyin.local.bench;

import org.huiyin.local.ServiceName;

/** A list that a role may ask for, with the parameters that it can't do without. */
record Listing(ServiceName service, String path, String role) {

    @Override
    public String toString() {
        return service.word() + " " + path + " (" + role + ")";
    }
}
