package org.huiyin.local.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.local.demo.Post;
import org.huiyin.local.directory.Hire;

/** Who works where: a few logins share all sections, so that few tokens are needed and none grows too long. */
final class Staffing {

    private static final int LOGINS = 16;

    private final List<Section> sections;

    Staffing(List<Section> sections) {
        this.sections = sections;
    }

    Post post(int place) {
        String login = "-" + (10 + place % LOGINS);
        return new Post(sections.get(place).code(), "year-handler" + login, "year-leader" + login);
    }

    /** The logins, with the groups that a token needs. */
    List<Hire> hires() {
        Map<String, List<String>> groups = new TreeMap<>();
        for (int place = 0; place < sections.size(); place++) {
            Section section = sections.get(place);
            String path = "/" + section.unit() + "/" + section.code();
            Post post = post(place);
            groups.computeIfAbsent(post.handler(), login -> new ArrayList<>()).add(path);
            groups.computeIfAbsent(post.leader(), login -> new ArrayList<>()).add(path);
        }
        List<Hire> hires = new ArrayList<>();
        groups.forEach((login, paths) -> hires.add(new Hire(login + "-demo", login.split("-")[1], paths)));
        return hires;
    }
}
