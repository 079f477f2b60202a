package org.huiyin.evaluation.rulefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.evaluation.rulefile.Drafts.json;
import static org.huiyin.evaluation.rulefile.Drafts.preset;
import static org.huiyin.evaluation.rulefile.Drafts.set;
import static org.huiyin.evaluation.rulefile.Drafts.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.huiyin.evaluation.canonical.CanonicalJson;
import org.huiyin.evaluation.rules.RuleSet;
import org.junit.jupiter.api.Test;

class RuleTextTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RuleFile FILE = new RuleFile();

    @Property(tries = 200)
    void oneRuleSetHasOneHashWhateverItsNotation(@ForAll Random random) throws JsonProcessingException {
        // given
        ObjectNode rules = changed(random);
        String hash = hash(rules);

        // when
        JsonNode again = JSON.readTree(new Notations(random).write(rules));

        // then
        assertThat(FILE.violations(again)).isEmpty();
        assertThat(hash(again)).isEqualTo(hash);
    }

    @Property(tries = 200)
    void anotherValueGivesAnotherHash(@ForAll Random random) {
        ObjectNode one = changed(random);
        ObjectNode other = changed(random);

        assertThat(hash(one).equals(hash(other)))
                .isEqualTo(FILE.read(one).equals(FILE.read(other)))
                .isEqualTo(Difference.between(tree(one), tree(other)).isEmpty());
    }

    @Property(tries = 100)
    void whatIsStoredIsReadAgainWithoutLoss(@ForAll Random random) {
        RuleSet rules = FILE.read(changed(random));
        RuleText text = RuleText.of(rules);

        assertThat(text.rules()).isEqualTo(rules);
        assertThat(RuleText.of(text.rules())).isEqualTo(text);
    }

    @Test
    void sabotage_aHashOfTheTextAsItCameTellsNotationsApart() throws JsonProcessingException {
        String one = preset().toString();
        String other = new Notations(new Random(1)).write(preset());

        assertThat(CanonicalJson.sha256(one)).isNotEqualTo(CanonicalJson.sha256(other));
        assertThat(hash(JSON.readTree(one))).isEqualTo(hash(JSON.readTree(other)));
    }

    @Test
    void differencesAreNamedByPointerInOrder() {
        ObjectNode other = with("/selection/bestLength", "5");
        set(other, "/cases/leadShare", "0.8");
        set(other, "/peerGroups/0/units", "['U2','U1']");
        set(other, "/peerGroups/6", "{'id':'rest','caseload':true,'units':[],'sections':[]}");

        List<Difference> found = Difference.between(tree(preset()), tree(other));

        assertThat(found)
                .isEqualTo(List.of(
                        new Difference(
                                "/cases/leadShare",
                                DecimalNode.valueOf(new BigDecimal("0.7")),
                                DecimalNode.valueOf(new BigDecimal("0.8"))),
                        new Difference("/peerGroups/0/units", json("[]"), json("['U1','U2']")),
                        new Difference(
                                "/peerGroups/6", null, json("{'id':'rest','caseload':true,'units':[],'sections':[]}")),
                        new Difference("/selection/bestLength", json("10"), json("5"))));
        assertThat(Difference.between(tree(other), tree(other))).isEmpty();
    }

    /** A valid rule set with some values changed. */
    private static ObjectNode changed(Random random) {
        ObjectNode rules = with("/titleZh", "'十优“" + random.nextInt(3) + "”'");
        set(rules, "/loss/response", Double.toString(random.nextDouble()));
        set(rules, "/selection/tie", random.nextInt(21) + "e-2");
        set(rules, "/cards/guardProbability", random.nextBoolean() ? "0.025" : "1e-7");
        set(rules, "/selection/bestLength", Integer.toString(5 + random.nextInt(3)));
        set(rules, "/selection/fill", random.nextBoolean() ? "'EXACTLY_K'" : "'UP_TO_K'");
        set(rules, "/peerGroups/0/units", random.nextBoolean() ? "['U10','U2','U3']" : "['U2','U10','U3']");
        set(rules, "/peerGroups/1/sections", random.nextBoolean() ? "['S0001','S0002']" : "[]");
        return rules;
    }

    private static String hash(JsonNode rules) {
        return RuleText.of(FILE.read(rules)).hash();
    }

    private static JsonNode tree(JsonNode rules) {
        return RuleText.of(FILE.read(rules)).tree();
    }
}
