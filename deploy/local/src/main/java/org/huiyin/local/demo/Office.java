package org.huiyin.local.demo;

import org.huiyin.local.client.Api;
import org.huiyin.local.client.Deployment;
import org.huiyin.local.client.Sections;

/** The running house in which stories are played. */
public record Office(Api api, Deployment deployment, Sections sections) {

    public static Office of(Deployment deployment) {
        Api api = new Api();
        return new Office(api, deployment, new Sections(api, deployment));
    }
}
